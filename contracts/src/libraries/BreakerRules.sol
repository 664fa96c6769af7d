// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IReserve} from "../interfaces/IReserve.sol";

/// @title What the breaker decides, and what may still be minted on a slow day: comparisons and sums, nothing else.
/// @notice Apart from ReserveMath because what stands here is proved for all executions (contracts/prove): the products of
/// that library are beyond the prover, these rules are not. Coverage is in basis points, days are UTC days since 1970.
library BreakerRules {
    /// @notice The state at `time`. A stale reference outweighs any coverage; of two coverages the lower one is never in a
    /// better state.
    function state(
        uint256 time,
        uint256 validUntil,
        uint256 coverageBps,
        uint256 slowBps,
        uint256 haltBps
    ) internal pure returns (IReserve.BreakerState) {
        if (isStale(time, validUntil)) return IReserve.BreakerState.OracleStale;
        if (coverageBps < haltBps) return IReserve.BreakerState.MintHalted;
        return coverageBps < slowBps ? IReserve.BreakerState.Slow : IReserve.BreakerState.Healthy;
    }

    /// @notice A reference holds through its last second.
    function isStale(uint256 time, uint256 validUntil) internal pure returns (bool) {
        return time > validUntil;
    }

    /// @notice What counts of `minted` on `today`: what was minted on another day counts no more.
    function mintedOn(uint256 today, uint256 day, uint256 minted) internal pure returns (uint256) {
        return day == today ? minted : 0;
    }

    /// @notice What `limit` leaves after `minted`; nothing when the limit was lowered below it.
    function left(uint256 limit, uint256 minted) internal pure returns (uint256) {
        return limit > minted ? limit - minted : 0;
    }

    /// @notice The smaller of what capacity is worth and of the share that it may back.
    function capped(uint256 worth, uint256 share) internal pure returns (uint256) {
        return worth < share ? worth : share;
    }

    /// @notice The lower of the coverages before and after a mint: the one that it is judged by.
    function worse(uint256 before, uint256 next) internal pure returns (uint256) {
        return before < next ? before : next;
    }
}
