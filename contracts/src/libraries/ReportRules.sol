// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @title When an observation of a price is taken, how long it counts, and how a reference ends: comparisons of times.
/// @notice Unix seconds. Proved for all executions (contracts/prove).
library ReportRules {
    /// @notice Whether an observation comes after the last one known of its source. An equal one is a repetition.
    function isNewer(uint256 observedAt, uint256 known) internal pure returns (bool) {
        return observedAt > known;
    }

    /// @notice Whether an observation lies no further ahead of `time` than clocks may differ.
    function isSeen(uint256 observedAt, uint256 time, uint256 skew) internal pure returns (bool) {
        return observedAt <= time + skew;
    }

    /// @notice Whether an observation is at most `maxAge` old.
    function isFresh(uint256 observedAt, uint256 time, uint256 maxAge) internal pure returns (bool) {
        return observedAt + maxAge >= time;
    }

    /// @notice The last second of a reference that is lost at `time`: the one before, and never later than it was.
    function endedBefore(uint64 time, uint64 validUntil) internal pure returns (uint64) {
        return validUntil < time ? validUntil : time - 1;
    }
}
