// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {AccessManaged} from "@openzeppelin/contracts/access/manager/AccessManaged.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {ICapacityCommitments} from "./interfaces/ICapacityCommitments.sol";

/// @title The hours that providers promise for periods to come, kept beside their certifications.
/// @dev The heir says what a certification can deliver (`_termsOf`) and calls `_recount` in every act that changes it.
/// Totals are kept, not summed: they move by the difference wherever a provider's own numbers move.
abstract contract CapacityCommitments is ICapacityCommitments, AccessManaged {
    using SafeCast for uint256;

    /// @dev What a period holds of all providers.
    struct Totals {
        uint128 counted;
        uint128 unsold;
    }

    /// @inheritdoc ICapacityCommitments
    uint64 public constant PERIOD = 30 days;
    /// @inheritdoc ICapacityCommitments
    uint64 public constant HORIZON = 12;

    uint256 private constant _HOURS = PERIOD / 1 hours;

    mapping(address provider => mapping(uint64 period => Commitment)) private _commitments;
    mapping(uint64 period => Totals) private _totals;
    /// @dev The last period a provider ever committed hours for: most providers are recounted by reading this alone.
    mapping(address provider => uint64) private _lastPeriods;

    /// @inheritdoc ICapacityCommitments
    function commitCapacity(uint64 period, uint256 amount) external {
        uint64 current = currentPeriod();
        if (period <= current || period > current + HORIZON) {
            revert CapacityCommitments_PeriodNotOpen(period, current + 1, current + HORIZON);
        }
        (uint256 capacity, uint64 expiresAt) = _termsOf(msg.sender);
        if (capacity == 0) revert CapacityCommitments_NotLive(msg.sender);
        if (_endOf(period) > expiresAt) revert CapacityCommitments_BeyondExpiry(_endOf(period), expiresAt);
        uint256 limit = capacity * _HOURS;
        if (amount > limit) revert CapacityCommitments_OverCapacity(amount, limit);
        Commitment storage commitment = _commitments[msg.sender][period];
        if (amount < commitment.sold) revert CapacityCommitments_BelowSold(amount, commitment.sold);

        uint256 previous = commitment.committed;
        commitment.committed = amount.toUint128();
        if (period > _lastPeriods[msg.sender]) _lastPeriods[msg.sender] = period;
        _book(commitment, period, commitment.sold, amount);
        emit CapacityCommitted(msg.sender, period, previous, amount);
    }

    /// @inheritdoc ICapacityCommitments
    function sellCommitted(address provider, uint64 period, uint256 amount) external restricted {
        if (amount == 0) revert CapacityCommitments_ZeroAmount();
        if (period < currentPeriod()) revert CapacityCommitments_PeriodOver(period, currentPeriod());
        Commitment storage commitment = _commitments[provider][period];
        // Both: a weight may have fallen since the last count, or risen without one.
        uint256 counted = Math.min(commitment.counted, committedHours(provider, period));
        uint256 unsold = Math.saturatingSub(counted, commitment.sold);
        if (amount > unsold) revert CapacityCommitments_NotEnoughUnsold(amount, unsold);

        uint256 sold = commitment.sold + amount;
        _book(commitment, period, sold, commitment.counted);
        emit CommittedCapacitySold(provider, period, amount, sold);
    }

    /// @inheritdoc ICapacityCommitments
    function releaseCommitted(address provider, uint64 period, uint256 amount) external restricted {
        Commitment storage commitment = _commitments[provider][period];
        if (amount == 0) revert CapacityCommitments_ZeroAmount();
        if (amount > commitment.sold) revert CapacityCommitments_NotEnoughSold(amount, commitment.sold);

        uint256 sold = commitment.sold - amount;
        _book(commitment, period, sold, commitment.counted);
        emit CommittedCapacityReleased(provider, period, amount, sold);
    }

    /// @inheritdoc ICapacityCommitments
    function recount(address provider) external {
        _recount(provider);
    }

    /// @inheritdoc ICapacityCommitments
    function commitmentOf(address provider, uint64 period) external view returns (Commitment memory) {
        return _commitments[provider][period];
    }

    /// @inheritdoc ICapacityCommitments
    function totalCommittedHours(uint64 period) external view returns (uint256) {
        return _totals[period].counted;
    }

    /// @inheritdoc ICapacityCommitments
    function unsoldHours(uint64 period) external view returns (uint256) {
        return _totals[period].unsold;
    }

    /// @inheritdoc ICapacityCommitments
    function backingHours() external view returns (uint256 amount) {
        uint64 current = currentPeriod();
        amount = (_totals[current].unsold * (_endOf(current) - block.timestamp)) / PERIOD;
        for (uint64 period = current + 1; period <= current + HORIZON; ++period) {
            amount += _totals[period].unsold;
        }
    }

    /// @inheritdoc ICapacityCommitments
    function committedHours(address provider, uint64 period) public view returns (uint256) {
        (uint256 capacity, uint64 expiresAt) = _termsOf(provider);
        return _counting(_commitments[provider][period], period, capacity, expiresAt);
    }

    /// @inheritdoc ICapacityCommitments
    function currentPeriod() public view returns (uint64) {
        return uint64(block.timestamp) / PERIOD;
    }

    /// @dev Counts what `provider` committed anew, from the current period on: at most HORIZON + 1 of them.
    function _recount(address provider) internal {
        uint64 first = currentPeriod();
        uint64 last = _lastPeriods[provider];
        if (last < first) return;

        (uint256 capacity, uint64 expiresAt) = _termsOf(provider);
        uint256[] memory counted = new uint256[](last - first + 1);
        bool changed;
        for (uint64 period = first; period <= last; ++period) {
            Commitment storage commitment = _commitments[provider][period];
            uint256 counting = _counting(commitment, period, capacity, expiresAt);
            counted[period - first] = counting;
            if (counting == commitment.counted) continue;
            _book(commitment, period, commitment.sold, counting);
            changed = true;
        }
        if (changed) emit CommitmentsRecounted(provider, first, counted);
    }

    /// @dev What the certification in force can deliver.
    /// @return capacity WAD of H100-equivalent GPUs; 0 unless the certification of `provider` is live.
    /// @return expiresAt first Unix second at which it no longer is.
    function _termsOf(address provider) internal view virtual returns (uint256 capacity, uint64 expiresAt);

    /// @dev Moves one commitment and the totals of its period together.
    function _book(Commitment storage commitment, uint64 period, uint256 sold, uint256 counted) private {
        Totals storage totals = _totals[period];
        uint256 unsold = Math.saturatingSub(commitment.counted, commitment.sold);
        totals.unsold = (totals.unsold - unsold + Math.saturatingSub(counted, sold)).toUint128();
        totals.counted = (totals.counted - commitment.counted + counted).toUint128();
        commitment.sold = sold.toUint128();
        commitment.counted = counted;
    }

    function _counting(
        Commitment storage commitment,
        uint64 period,
        uint256 capacity,
        uint64 expiresAt
    ) private view returns (uint256) {
        return _endOf(period) > expiresAt ? 0 : Math.min(commitment.committed, capacity * _HOURS);
    }

    /// @dev First second after `period`.
    function _endOf(uint64 period) private pure returns (uint256) {
        return (uint256(period) + 1) * PERIOD;
    }
}
