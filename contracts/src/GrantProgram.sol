// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {AccessManaged} from "@openzeppelin/contracts/access/manager/AccessManaged.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {IGrantProgram} from "./interfaces/IGrantProgram.sol";
import {Recorded} from "./Recorded.sol";

/// @title Rounds and awards of compute hours.
/// @dev An hour that the contract holds is in exactly one place: with no round (`unallocated`), in the rest of an open
/// round (`budget − committed`), or left in an active award. `_reserved` is the sum of the last two.
contract GrantProgram is IGrantProgram, AccessManaged, Recorded {
    using SafeERC20 for IERC20;

    /// @inheritdoc IGrantProgram
    uint16 public constant FIRST_TRANCHE_BPS = 5_000;
    /// @inheritdoc IGrantProgram
    uint16 public constant MIN_USE_BPS = 4_000;

    uint256 private constant _BPS = 10_000;

    IERC20 private immutable _TOKEN;

    Round[] private _rounds;
    Award[] private _awards;
    mapping(uint256 awardId => mapping(address operator => bool)) private _operators;
    uint256 private _reserved;
    uint256 private _totalAwarded;
    uint256 private _totalLeft;

    constructor(address initialAuthority, IERC20 token_) AccessManaged(initialAuthority) {
        if (address(token_) == address(0)) revert GrantProgram_ZeroAddress();
        _TOKEN = token_;
    }

    /// @inheritdoc IGrantProgram
    function openRound(
        uint256 budget,
        uint64 opensAt,
        uint64 closesAt,
        bytes32 recordHash
    ) external restricted recorded(recordHash) returns (uint256 roundId) {
        if (budget == 0) revert GrantProgram_ZeroAmount();
        if (closesAt <= opensAt || closesAt <= block.timestamp) revert GrantProgram_BadWindow(opensAt, closesAt);
        uint256 free = unallocated();
        if (budget > free) revert GrantProgram_BudgetNotHeld(budget, free);

        _reserved += budget;
        _rounds.push(Round({budget: budget, committed: 0, opensAt: opensAt, closesAt: closesAt, closed: false}));
        roundId = _rounds.length;
        emit RoundOpened(roundId, budget, opensAt, closesAt, recordHash);
    }

    /// @inheritdoc IGrantProgram
    function closeRound(uint256 roundId, bytes32 recordHash) external restricted recorded(recordHash) {
        Round storage round = _openRound(roundId);
        uint256 freed = round.budget - round.committed;
        round.closed = true;
        _reserved -= freed;
        emit RoundClosed(roundId, freed, recordHash);
    }

    /// @inheritdoc IGrantProgram
    function award(
        uint256 roundId,
        address beneficiary,
        uint256 amount,
        uint64 midTermAt,
        uint64 expiresAt,
        bytes32 recordHash
    ) external restricted recorded(recordHash) returns (uint256 awardId) {
        if (beneficiary == address(0)) revert GrantProgram_ZeroAddress();
        if (amount == 0) revert GrantProgram_ZeroAmount();
        if (midTermAt <= block.timestamp || expiresAt <= midTermAt) revert GrantProgram_BadTerm(midTermAt, expiresAt);
        Round storage round = _openRound(roundId);
        if (block.timestamp < round.opensAt) revert GrantProgram_RoundNotOpen(roundId, round.opensAt);
        uint256 rest = round.budget - round.committed;
        if (amount > rest) revert GrantProgram_RoundBudgetExceeded(amount, rest);

        uint256 firstTranche = Math.mulDiv(amount, FIRST_TRANCHE_BPS, _BPS);
        round.committed += amount;
        _totalAwarded += amount;
        _totalLeft += amount;
        _awards.push();
        awardId = _awards.length;
        Award storage entry = _awards[awardId - 1];
        entry.roundId = roundId;
        entry.beneficiary = beneficiary;
        entry.status = AwardStatus.Active;
        entry.midTermAt = midTermAt;
        entry.expiresAt = expiresAt;
        entry.awarded = amount;
        entry.released = firstTranche;
        emit AwardMade(awardId, roundId, beneficiary, amount, firstTranche, midTermAt, expiresAt, recordHash);
    }

    /// @inheritdoc IGrantProgram
    function releaseTranche(uint256 awardId, bytes32 recordHash) external restricted recorded(recordHash) {
        Award storage entry = _runningAward(awardId);
        _requireSecondTrancheOpen(entry, awardId);
        uint256 amount = entry.awarded - entry.released;
        entry.released = entry.awarded;
        entry.secondTrancheReleased = true;
        emit TrancheReleased(awardId, amount, recordHash);
    }

    /// @inheritdoc IGrantProgram
    function cut(uint256 awardId, bytes32 recordHash) external restricted recorded(recordHash) {
        Award storage entry = _runningAward(awardId);
        _requireSecondTrancheOpen(entry, awardId);
        if (block.timestamp < entry.midTermAt) revert GrantProgram_BeforeMidTerm(awardId, entry.midTermAt);
        uint256 threshold = Math.mulDiv(entry.released, MIN_USE_BPS, _BPS, Math.Rounding.Ceil);
        if (entry.spent >= threshold) revert GrantProgram_UsedEnough(awardId, entry.spent, threshold);

        uint256 amount = entry.awarded - entry.released;
        entry.cut = true;
        _giveBack(entry, amount);
        emit AwardCut(awardId, amount, recordHash);
    }

    /// @inheritdoc IGrantProgram
    function clawBack(
        uint256 awardId,
        string calldata reason,
        bytes32 recordHash
    ) external restricted recorded(recordHash) {
        if (bytes(reason).length == 0) revert GrantProgram_MissingReason();
        Award storage entry = _runningAward(awardId);
        uint256 amount = _end(entry, AwardStatus.ClawedBack);
        emit AwardClawedBack(awardId, amount, reason, recordHash);
    }

    /// @inheritdoc IGrantProgram
    function expire(uint256 awardId) external {
        Award storage entry = _activeAward(awardId);
        if (block.timestamp < entry.expiresAt) revert GrantProgram_NotExpired(awardId, entry.expiresAt);
        uint256 amount = _end(entry, AwardStatus.Expired);
        emit AwardExpired(awardId, amount);
    }

    /// @inheritdoc IGrantProgram
    function setOperator(uint256 awardId, address operator, bool allowed) external {
        if (operator == address(0)) revert GrantProgram_ZeroAddress();
        if (_knownAward(awardId).beneficiary != msg.sender) revert GrantProgram_NotBeneficiary(awardId, msg.sender);
        _operators[awardId][operator] = allowed;
        emit OperatorSet(awardId, operator, allowed);
    }

    /// @inheritdoc IGrantProgram
    function spend(uint256 awardId, uint256 amount, bytes32 jobRef) external restricted {
        if (amount == 0) revert GrantProgram_ZeroAmount();
        Award storage entry = _runningAward(awardId);
        if (!_operators[awardId][msg.sender]) revert GrantProgram_NotOperator(awardId, msg.sender);
        uint256 available = entry.released - entry.spent;
        if (amount > available) revert GrantProgram_InsufficientHours(awardId, available, amount);

        entry.spent += amount;
        _totalLeft -= amount;
        _reserved -= amount;
        emit AwardSpent(awardId, msg.sender, amount, jobRef);
        _TOKEN.safeTransfer(msg.sender, amount);
    }

    /// @inheritdoc IGrantProgram
    function roundOf(uint256 roundId) external view returns (Round memory) {
        return _knownRound(roundId);
    }

    /// @inheritdoc IGrantProgram
    function awardOf(uint256 awardId) external view returns (Award memory) {
        return _knownAward(awardId);
    }

    /// @inheritdoc IGrantProgram
    function isOperator(uint256 awardId, address operator) external view returns (bool) {
        return _operators[awardId][operator];
    }

    /// @inheritdoc IGrantProgram
    function availableOf(uint256 awardId) external view returns (uint256) {
        Award storage entry = _knownAward(awardId);
        bool running = entry.status == AwardStatus.Active && block.timestamp < entry.expiresAt;
        return running ? entry.released - entry.spent : 0;
    }

    /// @inheritdoc IGrantProgram
    function roundCount() external view returns (uint256) {
        return _rounds.length;
    }

    /// @inheritdoc IGrantProgram
    function awardCount() external view returns (uint256) {
        return _awards.length;
    }

    /// @inheritdoc IGrantProgram
    function totals() external view returns (uint256 awarded, uint256 left) {
        return (_totalAwarded, _totalLeft);
    }

    /// @inheritdoc IGrantProgram
    function token() external view returns (address) {
        return address(_TOKEN);
    }

    /// @inheritdoc IGrantProgram
    /// @dev Saturates at zero: an adjudicator may have recovered hours from this very account, and the page that shows
    /// it must still load.
    function unallocated() public view returns (uint256) {
        return Math.saturatingSub(_TOKEN.balanceOf(address(this)), _reserved);
    }

    /// @dev Ends an award. What is left includes a second tranche that was never released.
    function _end(Award storage entry, AwardStatus status) private returns (uint256 amount) {
        amount = entry.awarded - entry.spent - entry.returned;
        entry.status = status;
        _giveBack(entry, amount);
    }

    /// @dev While the round is open the hours go back to its budget, afterwards to those that no round holds.
    function _giveBack(Award storage entry, uint256 amount) private {
        entry.returned += amount;
        _totalLeft -= amount;
        Round storage round = _rounds[entry.roundId - 1];
        if (round.closed) _reserved -= amount;
        else round.committed -= amount;
    }

    function _knownRound(uint256 roundId) private view returns (Round storage) {
        if (roundId == 0 || roundId > _rounds.length) revert GrantProgram_UnknownRound(roundId);
        return _rounds[roundId - 1];
    }

    function _openRound(uint256 roundId) private view returns (Round storage round) {
        round = _knownRound(roundId);
        if (round.closed) revert GrantProgram_RoundClosed(roundId);
    }

    function _knownAward(uint256 awardId) private view returns (Award storage) {
        if (awardId == 0 || awardId > _awards.length) revert GrantProgram_UnknownAward(awardId);
        return _awards[awardId - 1];
    }

    function _activeAward(uint256 awardId) private view returns (Award storage entry) {
        entry = _knownAward(awardId);
        if (entry.status != AwardStatus.Active) revert GrantProgram_AwardEnded(awardId, entry.status);
    }

    /// @dev Active and before its expiry. An expired award can only be ended by `expire`.
    function _runningAward(uint256 awardId) private view returns (Award storage entry) {
        entry = _activeAward(awardId);
        if (block.timestamp >= entry.expiresAt) revert GrantProgram_AwardExpired(awardId, entry.expiresAt);
    }

    function _requireSecondTrancheOpen(Award storage entry, uint256 awardId) private view {
        if (entry.secondTrancheReleased) revert GrantProgram_TrancheReleased(awardId);
        if (entry.cut) revert GrantProgram_AlreadyCut(awardId);
    }
}
