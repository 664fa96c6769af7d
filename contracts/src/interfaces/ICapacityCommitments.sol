// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @title The hours that providers promise for periods to come.
/// @notice Time is cut into periods of PERIOD seconds, counted from the Unix epoch. A live provider promises hours for a
/// period that has not begun; what nobody bought of them counts as capacity backing of the reserve. All amounts are
/// H100-hours in the token's unit (1e18 = one H100-hour).
///
/// A promise and what counts of it are two numbers. The promise is the provider's word and only the provider changes it.
/// What counts is the smaller of the promise and of what the certification in force can deliver in the period, and
/// nothing once the certification is not live or ends before the period does. It is counted anew, in the same
/// transaction, by every act that changes the certification. A certification that merely lapses needs no act: no hour
/// counts for a period that ends after it.
///
/// The one thing that moves capacity without touching the registry is a class weight in the catalogue. Until somebody
/// calls `recount`, the totals may hold what the old weight allowed: for each provider at most its units of that class ×
/// the fall of the weight × the hours of the periods it committed. The reads of a single provider clamp to the weight of
/// today.
interface ICapacityCommitments {
    /// @param committed the provider's promise.
    /// @param sold hours that a market has sold of it; never above `committed`.
    /// @param counted what is in the totals; at most `committed`. It may be below `sold` when the certification shrank.
    struct Commitment {
        uint128 committed;
        uint128 sold;
        uint256 counted;
    }

    event CapacityCommitted(address indexed provider, uint64 indexed period, uint256 previous, uint256 amount);
    event CommittedCapacitySold(address indexed provider, uint64 indexed period, uint256 amount, uint256 sold);
    event CommittedCapacityReleased(address indexed provider, uint64 indexed period, uint256 amount, uint256 sold);
    /// @notice What counts of the commitments of `provider` changed.
    /// @param counted what counts now, for `first` and the periods that follow it.
    event CommitmentsRecounted(address indexed provider, uint64 first, uint256[] counted);

    /// @dev Hours are committed for the next period at the earliest and HORIZON periods ahead at the latest.
    error CapacityCommitments_PeriodNotOpen(uint64 period, uint64 first, uint64 last);
    /// @dev Hours of a period that is over are not sold.
    error CapacityCommitments_PeriodOver(uint64 period, uint64 current);
    error CapacityCommitments_NotLive(address provider);
    /// @dev The certification ends before the period does.
    error CapacityCommitments_BeyondExpiry(uint256 periodEnd, uint64 expiresAt);
    error CapacityCommitments_OverCapacity(uint256 given, uint256 limit);
    error CapacityCommitments_BelowSold(uint256 given, uint256 sold);
    error CapacityCommitments_ZeroAmount();
    error CapacityCommitments_NotEnoughUnsold(uint256 given, uint256 unsold);
    error CapacityCommitments_NotEnoughSold(uint256 given, uint256 sold);

    /// @notice Sets what the caller promises for `period` to `amount`; it may be raised and lowered until the period
    /// begins, never below what is sold. At most the capacity certified × the hours of a period.
    function commitCapacity(uint64 period, uint256 amount) external;

    /// @notice Marks `amount` of what counts of `provider` in `period` as sold. MARKET.
    function sellCommitted(address provider, uint64 period, uint256 amount) external;

    /// @notice Takes a sale back, also one of a period that is over. MARKET.
    function releaseCommitted(address provider, uint64 period, uint256 amount) external;

    /// @notice Counts the commitments of `provider` anew, from the current period on, with the weights of today. Anyone
    /// may; nothing happens when nothing changed.
    function recount(address provider) external;

    /// @notice The commitment as it is booked.
    function commitmentOf(address provider, uint64 period) external view returns (Commitment memory);

    /// @notice What counts of the promise of `provider` with its certification and the weights of now. For a period that
    /// is over it is what the certification of now could have delivered.
    function committedHours(address provider, uint64 period) external view returns (uint256);

    /// @notice Σ of what counts in `period`.
    function totalCommittedHours(uint64 period) external view returns (uint256);

    /// @notice Σ of what counts in `period` and is not sold.
    function unsoldHours(uint64 period) external view returns (uint256);

    /// @notice The hours that may back the reserve: what is unsold in this period and in all that follow. Of this period
    /// only the share of the seconds that are left, as if sales were spread evenly over it, rounded down.
    function backingHours() external view returns (uint256);

    function currentPeriod() external view returns (uint64);

    /// @notice Seconds of a period.
    function PERIOD() external view returns (uint64);

    /// @notice How many periods ahead hours may be committed.
    function HORIZON() external view returns (uint64);
}
