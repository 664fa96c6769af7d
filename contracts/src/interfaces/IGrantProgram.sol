// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IRecorded} from "./IRecorded.sol";

/// @title Rounds and awards. Holds the hours issued for grants until a job market takes them for a job.
/// @notice For every award: spent + returned + left = awarded, where left = held − spent and nothing is left after the
/// award ends. Hours that return are free for the next round.
interface IGrantProgram is IRecorded {
    /// @param budget CCH set aside for the round, taken from the hours no round holds.
    /// @param committed CCH of the budget in awards, less what returned while the round was open.
    /// @param opensAt first second of applications, Unix.
    /// @param closesAt last second of applications, Unix.
    /// @param closed the rest of the budget went back.
    struct Round {
        uint256 budget;
        uint256 committed;
        uint64 opensAt;
        uint64 closesAt;
        bool closed;
    }

    enum AwardStatus {
        None,
        Active,
        /// @dev Ended by expiry: what was left returned.
        Expired,
        /// @dev Ended by the grants officer: what was left returned.
        ClawedBack
    }

    /// @param awarded CCH awarded in all.
    /// @param released CCH that may be spent, spent ones included.
    /// @param spent CCH taken by job markets.
    /// @param returned CCH that went back: the unreleased part of a cut, or what was left at the end.
    /// @param midTermAt Unix seconds from which an award used too little may be cut.
    /// @param expiresAt first Unix second at which nothing may be spent any more.
    struct Award {
        uint256 roundId;
        address beneficiary;
        AwardStatus status;
        uint64 midTermAt;
        uint64 expiresAt;
        bool secondTrancheReleased;
        bool cut;
        uint256 awarded;
        uint256 released;
        uint256 spent;
        uint256 returned;
    }

    event RoundOpened(
        uint256 indexed roundId,
        uint256 budget,
        uint64 opensAt,
        uint64 closesAt,
        bytes32 indexed recordHash
    );
    event RoundClosed(uint256 indexed roundId, uint256 freed, bytes32 indexed recordHash);
    event AwardMade(
        uint256 indexed awardId,
        uint256 indexed roundId,
        address indexed beneficiary,
        uint256 amount,
        uint256 firstTranche,
        uint64 midTermAt,
        uint64 expiresAt,
        bytes32 recordHash
    );
    event TrancheReleased(uint256 indexed awardId, uint256 amount, bytes32 indexed recordHash);
    event AwardCut(uint256 indexed awardId, uint256 returned, bytes32 indexed recordHash);
    event AwardClawedBack(uint256 indexed awardId, uint256 returned, string reason, bytes32 indexed recordHash);
    event AwardExpired(uint256 indexed awardId, uint256 returned);
    event AwardSpent(uint256 indexed awardId, address indexed market, uint256 amount, bytes32 indexed jobRef);
    /// @notice The beneficiary lets `operator` ask a market for hours in its name.
    event OperatorSet(uint256 indexed awardId, address indexed operator, bool allowed);

    error GrantProgram_ZeroAmount();
    error GrantProgram_ZeroAddress();
    error GrantProgram_MissingReason();
    error GrantProgram_BadWindow(uint64 opensAt, uint64 closesAt);
    error GrantProgram_BadTerm(uint64 midTermAt, uint64 expiresAt);
    error GrantProgram_BudgetNotHeld(uint256 budget, uint256 unallocated);
    error GrantProgram_UnknownRound(uint256 roundId);
    error GrantProgram_RoundClosed(uint256 roundId);
    /// @dev Nothing can have been applied for yet.
    error GrantProgram_RoundNotOpen(uint256 roundId, uint64 opensAt);
    error GrantProgram_RoundBudgetExceeded(uint256 amount, uint256 left);
    error GrantProgram_UnknownAward(uint256 awardId);
    error GrantProgram_AwardEnded(uint256 awardId, AwardStatus status);
    error GrantProgram_AwardExpired(uint256 awardId, uint64 expiresAt);
    error GrantProgram_NotExpired(uint256 awardId, uint64 expiresAt);
    error GrantProgram_TrancheReleased(uint256 awardId);
    error GrantProgram_AlreadyCut(uint256 awardId);
    error GrantProgram_BeforeMidTerm(uint256 awardId, uint64 midTermAt);
    /// @dev Enough was used by mid-term: MIN_USE_BPS of the first tranche.
    error GrantProgram_UsedEnough(uint256 awardId, uint256 spent, uint256 threshold);
    error GrantProgram_InsufficientHours(uint256 awardId, uint256 available, uint256 amount);
    error GrantProgram_NotBeneficiary(uint256 awardId, address account);
    /// @dev The beneficiary has not let this market spend the award.
    error GrantProgram_NotOperator(uint256 awardId, address account);

    /// @notice Opens a round whose budget is set aside from the unallocated hours. GRANTS_OFFICER.
    /// @return roundId counted from 1.
    function openRound(
        uint256 budget,
        uint64 opensAt,
        uint64 closesAt,
        bytes32 recordHash
    ) external returns (uint256 roundId);

    /// @notice Closes a round for good and frees the budget that no award holds. GRANTS_OFFICER.
    function closeRound(uint256 roundId, bytes32 recordHash) external;

    /// @notice Awards `amount` to `beneficiary` from a round whose applications have opened; FIRST_TRANCHE_BPS of it may be spent at once. GRANTS_OFFICER.
    /// @return awardId counted from 1.
    function award(
        uint256 roundId,
        address beneficiary,
        uint256 amount,
        uint64 midTermAt,
        uint64 expiresAt,
        bytes32 recordHash
    ) external returns (uint256 awardId);

    /// @notice Releases the second tranche after an accepted progress report. GRANTS_OFFICER.
    function releaseTranche(uint256 awardId, bytes32 recordHash) external;

    /// @notice Takes back the unreleased part of an award used too little by mid-term. GRANTS_OFFICER.
    function cut(uint256 awardId, bytes32 recordHash) external;

    /// @notice Ends an award and returns what is left of it. GRANTS_OFFICER.
    function clawBack(uint256 awardId, string calldata reason, bytes32 recordHash) external;

    /// @notice Ends an expired award and returns what is left. Anyone may.
    function expire(uint256 awardId) external;

    /// @notice The beneficiary lets `operator` (a market) spend this award, or stops it.
    function setOperator(uint256 awardId, address operator, bool allowed) external;

    /// @notice Moves `amount` of released hours to the calling market for the job `jobRef`. MARKET, and only a market that
    /// the beneficiary allowed.
    function spend(uint256 awardId, uint256 amount, bytes32 jobRef) external;

    function roundOf(uint256 roundId) external view returns (Round memory);

    function awardOf(uint256 awardId) external view returns (Award memory);

    function isOperator(uint256 awardId, address operator) external view returns (bool);

    /// @notice CCH of the award that may be spent now; 0 once expired or ended.
    function availableOf(uint256 awardId) external view returns (uint256);

    /// @notice CCH held for no round.
    function unallocated() external view returns (uint256);

    function roundCount() external view returns (uint256);

    function awardCount() external view returns (uint256);

    /// @notice CCH ever awarded, and CCH still left in awards (released or not, neither spent nor returned).
    function totals() external view returns (uint256 awarded, uint256 left);

    function token() external view returns (address);

    /// @notice Share of an award that may be spent at once, in basis points.
    function FIRST_TRANCHE_BPS() external view returns (uint16);

    /// @notice Share of the first tranche that must be spent by mid-term, in basis points.
    function MIN_USE_BPS() external view returns (uint16);
}
