// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {AccessManaged} from "@openzeppelin/contracts/access/manager/AccessManaged.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {IComputeToken} from "./interfaces/IComputeToken.sol";
import {IReserve} from "./interfaces/IReserve.sol";
import {ReserveMath} from "./libraries/ReserveMath.sol";
import {Recorded} from "./Recorded.sol";

/// @title The settlement assets behind CCH, the peg, and the door through which CCH is made and unmade.
/// @dev `_assets` is booked by this contract alone. Settlement assets sent here without `fund` are not booked: they can
/// neither raise coverage nor be paid out, so nobody can move the peg's conditions by a donation.
/// Order in every function: checks, state, event, external call.
contract Reserve is IReserve, AccessManaged, Recorded, ReentrancyGuardTransient {
    using SafeERC20 for IERC20;

    /// @inheritdoc IReserve
    uint16 public constant MAX_FEE_BPS = 500;
    /// @inheritdoc IReserve
    uint16 public constant MAX_STEP_BPS = 2_000;
    /// @inheritdoc IReserve
    uint32 public constant MIN_INTERVAL = 1 hours;
    /// @inheritdoc IReserve
    uint16 public constant MIN_FLOOR_BPS = 10_000;

    IERC20 private immutable _SETTLEMENT_ASSET;
    IComputeToken private immutable _TOKEN;

    PegTerms private _terms;
    Thresholds private _thresholds;
    uint64 private _pegChangedAt;
    bool private _mintHalted;
    bool private _redeemHalted;
    address private _grantProgram;
    uint256 private _assets;

    /// @param initialThresholds in force from the start, so that there is no time without a floor.
    constructor(
        address initialAuthority,
        IComputeToken token_,
        IERC20 settlementAsset_,
        Thresholds memory initialThresholds,
        bytes32 recordHash
    ) AccessManaged(initialAuthority) recorded(recordHash) {
        if (address(token_) == address(0) || address(settlementAsset_) == address(0)) revert Reserve_ZeroAddress();
        _TOKEN = token_;
        _SETTLEMENT_ASSET = settlementAsset_;
        _setThresholds(initialThresholds, recordHash);
    }

    /// @inheritdoc IReserve
    function setPeg(
        PegTerms calldata newTerms,
        bytes32 recordHash
    ) external restricted recorded(recordHash) nonReentrant {
        PegTerms memory previous = _terms;
        _requireValidTerms(newTerms);

        uint256 supply = _TOKEN.totalSupply();
        if (newTerms.supplyCap < supply) revert Reserve_CapBelowSupply(newTerms.supplyCap, supply);
        // The limits that bind a change are those of the terms in force, not those it brings along.
        if (previous.price != 0) _requireWithinStep(previous, newTerms.price);
        if (newTerms.price > previous.price) {
            _requireFloor(_assets, ReserveMath.liabilities(supply, newTerms.price));
        }

        _terms = newTerms;
        _pegChangedAt = uint64(block.timestamp);
        emit PegSet(previous, newTerms, recordHash);
    }

    /// @inheritdoc IReserve
    function setThresholds(
        Thresholds calldata newThresholds,
        bytes32 recordHash
    ) external restricted recorded(recordHash) {
        _setThresholds(newThresholds, recordHash);
    }

    /// @inheritdoc IReserve
    function fund(uint256 amount, bytes32 recordHash) external restricted recorded(recordHash) nonReentrant {
        if (amount == 0) revert Reserve_ZeroAmount();
        uint256 booked = _assets + amount;
        _assets = booked;
        emit ReserveFunded(msg.sender, amount, booked, recordHash);
        _pull(msg.sender, amount);
    }

    /// @inheritdoc IReserve
    function withdrawSurplus(
        address to,
        uint256 amount,
        bytes32 recordHash
    ) external restricted recorded(recordHash) nonReentrant {
        if (to == address(0)) revert Reserve_ZeroAddress();
        if (amount == 0) revert Reserve_ZeroAmount();
        uint256 booked = _assets;
        if (amount > booked) revert Reserve_InsufficientAssets(booked, amount);
        booked -= amount;
        uint256 coverage = ReserveMath.coverageBps(booked, liabilities());
        if (coverage < _thresholds.healthyBps) revert Reserve_BelowHealthy(coverage, _thresholds.healthyBps);

        _assets = booked;
        emit SurplusWithdrawn(to, amount, booked, recordHash);
        _SETTLEMENT_ASSET.safeTransfer(to, amount);
    }

    /// @inheritdoc IReserve
    function issueForGrants(uint256 amount, bytes32 recordHash) external restricted recorded(recordHash) nonReentrant {
        address program = _grantProgram;
        if (program == address(0)) revert Reserve_GrantProgramNotSet();
        uint256 supplyAfter = _requireMintable(amount);
        _requireFloor(_assets, ReserveMath.liabilities(supplyAfter, _terms.price));

        emit GrantHoursIssued(program, amount, recordHash);
        _TOKEN.mint(program, amount);
    }

    /// @inheritdoc IReserve
    function setGrantProgram(address grantProgram_, bytes32 recordHash) external restricted recorded(recordHash) {
        if (grantProgram_ == address(0)) revert Reserve_ZeroAddress();
        _grantProgram = grantProgram_;
        emit GrantProgramSet(grantProgram_, recordHash);
    }

    /// @inheritdoc IReserve
    function mint(uint256 amount, uint256 maxCost, address to) external nonReentrant returns (uint256 cost) {
        if (to == address(0)) revert Reserve_ZeroAddress();
        _requireMintable(amount);
        cost = previewMint(amount);
        if (cost > maxCost) revert Reserve_CostAboveLimit(cost, maxCost);

        uint256 booked = _assets + cost;
        _assets = booked;
        emit HoursMinted(msg.sender, to, amount, cost, booked);
        _pull(msg.sender, cost);
        _TOKEN.mint(to, amount);
    }

    /// @inheritdoc IReserve
    function redeem(uint256 amount, uint256 minPayout, address to) external nonReentrant returns (uint256 payout) {
        if (to == address(0)) revert Reserve_ZeroAddress();
        if (amount == 0) revert Reserve_ZeroAmount();
        if (_redeemHalted) revert Reserve_DirectionHalted(Direction.Redeem);
        payout = previewRedeem(amount);
        if (payout == 0) revert Reserve_DustRedemption(amount);
        if (payout < minPayout) revert Reserve_PayoutBelowLimit(payout, minPayout);

        uint256 booked = _assets - payout;
        _assets = booked;
        emit HoursRedeemed(msg.sender, to, amount, payout, booked);
        _TOKEN.burnFrom(msg.sender, amount);
        _SETTLEMENT_ASSET.safeTransfer(to, payout);
    }

    /// @inheritdoc IReserve
    function halt(
        Direction direction,
        string calldata reason,
        bytes32 recordHash
    ) external restricted recorded(recordHash) {
        if (bytes(reason).length == 0) revert Reserve_MissingReason();
        if (_isHalted(direction)) revert Reserve_DirectionHalted(direction);
        _setHalted(direction, true);
        emit DirectionHalted(direction, reason, recordHash);
    }

    /// @inheritdoc IReserve
    function reopen(Direction direction, bytes32 recordHash) external restricted recorded(recordHash) {
        if (!_isHalted(direction)) revert Reserve_NotHalted(direction);
        _setHalted(direction, false);
        emit DirectionReopened(direction, recordHash);
    }

    /// @inheritdoc IReserve
    function snapshot() external view returns (Snapshot memory) {
        uint256 owed = liabilities();
        return
            Snapshot({
                terms: _terms,
                thresholds: _thresholds,
                pegChangedAt: _pegChangedAt,
                supply: _TOKEN.totalSupply(),
                assets: _assets,
                liabilities: owed,
                liquidCoverageBps: ReserveMath.coverageBps(_assets, owed),
                mintHalted: _mintHalted,
                redeemHalted: _redeemHalted
            });
    }

    /// @inheritdoc IReserve
    function assets() external view returns (uint256) {
        return _assets;
    }

    /// @inheritdoc IReserve
    function liquidCoverageBps() external view returns (uint256) {
        return ReserveMath.coverageBps(_assets, liabilities());
    }

    /// @inheritdoc IReserve
    function settlementAsset() external view returns (address) {
        return address(_SETTLEMENT_ASSET);
    }

    /// @inheritdoc IReserve
    function token() external view returns (address) {
        return address(_TOKEN);
    }

    /// @inheritdoc IReserve
    function grantProgram() external view returns (address) {
        return _grantProgram;
    }

    /// @inheritdoc IReserve
    function previewMint(uint256 amount) public view returns (uint256 cost) {
        return ReserveMath.mintCost(amount, _price(), _terms.mintFeeBps);
    }

    /// @inheritdoc IReserve
    function previewRedeem(uint256 amount) public view returns (uint256 payout) {
        return ReserveMath.redeemPayout(amount, _price(), _terms.redeemFeeBps, _assets, _TOKEN.totalSupply());
    }

    /// @inheritdoc IReserve
    function liabilities() public view returns (uint256) {
        return ReserveMath.liabilities(_TOKEN.totalSupply(), _terms.price);
    }

    /// @dev Called last before what depends on the money: the state already counts `amount` as booked.
    function _pull(address from, uint256 amount) private {
        uint256 before = _SETTLEMENT_ASSET.balanceOf(address(this));
        _SETTLEMENT_ASSET.safeTransferFrom(from, address(this), amount);
        uint256 received = _SETTLEMENT_ASSET.balanceOf(address(this)) - before;
        if (received < amount) revert Reserve_ShortTransfer(amount, received);
    }

    function _setThresholds(Thresholds memory newThresholds, bytes32 recordHash) private {
        if (newThresholds.floorBps < MIN_FLOOR_BPS || newThresholds.healthyBps < newThresholds.floorBps) {
            revert Reserve_BadThresholds(newThresholds.floorBps, newThresholds.healthyBps);
        }
        Thresholds memory previous = _thresholds;
        _thresholds = newThresholds;
        emit ThresholdsSet(previous, newThresholds, recordHash);
    }

    function _setHalted(Direction direction, bool halted) private {
        if (direction == Direction.Mint) _mintHalted = halted;
        else _redeemHalted = halted;
    }

    function _isHalted(Direction direction) private view returns (bool) {
        return direction == Direction.Mint ? _mintHalted : _redeemHalted;
    }

    function _price() private view returns (uint256 price) {
        price = _terms.price;
        if (price == 0) revert Reserve_PegNotSet();
    }

    /// @dev The conditions of every new CCH, paid or granted: a halted mint direction stops both.
    function _requireMintable(uint256 amount) private view returns (uint256 supplyAfter) {
        if (amount == 0) revert Reserve_ZeroAmount();
        if (_terms.price == 0) revert Reserve_PegNotSet();
        if (_mintHalted) revert Reserve_DirectionHalted(Direction.Mint);
        supplyAfter = _TOKEN.totalSupply() + amount;
        if (supplyAfter > _terms.supplyCap) revert Reserve_CapExceeded(supplyAfter, _terms.supplyCap);
    }

    function _requireFloor(uint256 booked, uint256 owed) private view {
        uint256 coverage = ReserveMath.coverageBps(booked, owed);
        if (coverage < _thresholds.floorBps) revert Reserve_BelowFloor(coverage, _thresholds.floorBps);
    }

    function _requireWithinStep(PegTerms memory previous, uint256 price) private view {
        uint256 nextChangeAt = _pegChangedAt + previous.minInterval;
        if (block.timestamp < nextChangeAt) revert Reserve_ChangedTooRecently(nextChangeAt);
        (uint256 lowest, uint256 highest) = ReserveMath.stepBounds(previous.price, previous.maxStepBps);
        if (price < lowest || price > highest) revert Reserve_StepTooLarge(price, lowest, highest);
    }

    function _requireValidTerms(PegTerms calldata terms) private pure {
        if (terms.price == 0) revert Reserve_ZeroPrice();
        if (terms.mintFeeBps > MAX_FEE_BPS) revert Reserve_FeeTooHigh(terms.mintFeeBps, MAX_FEE_BPS);
        if (terms.redeemFeeBps > MAX_FEE_BPS) revert Reserve_FeeTooHigh(terms.redeemFeeBps, MAX_FEE_BPS);
        if (terms.maxStepBps == 0 || terms.maxStepBps > MAX_STEP_BPS) {
            revert Reserve_StepLimitOutOfRange(terms.maxStepBps, MAX_STEP_BPS);
        }
        if (terms.minInterval < MIN_INTERVAL) revert Reserve_IntervalTooShort(terms.minInterval, MIN_INTERVAL);
    }
}
