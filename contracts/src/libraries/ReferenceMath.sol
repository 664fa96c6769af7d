// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @title How one reference comes out of several prices: pure, no storage, no call.
/// @notice Prices are at most 2^128 − 1. Arrays are short: an oracle has sixteen sources at most.
library ReferenceMath {
    uint256 internal constant BPS = 10_000;

    /// @notice What a computation found.
    /// @param agreeing how many prices lie within the deviation of the median of all.
    /// @param price median of those that agree; 0 when none do.
    /// @param oldest the oldest of their observations.
    /// @param pivot the `needed`-th newest of their observations: as long as it is fresh, `needed` of them are. 0 when
    /// fewer than `needed` agree.
    struct Outcome {
        uint256 agreeing;
        uint256 price;
        uint256 oldest;
        uint256 pivot;
    }

    /// @notice Takes the median of all, drops what deviates from it by more than `deviationBps`, takes the median of the
    /// rest.
    /// @dev Sorts both arrays in place.
    function settle(
        uint256[] memory prices,
        uint256[] memory times,
        uint256 deviationBps,
        uint256 needed
    ) internal pure returns (Outcome memory outcome) {
        if (prices.length == 0) return outcome;
        sortTogether(prices, times);
        uint256 middle = median(prices, 0, prices.length);

        // Sorted by price, those that agree stand side by side.
        uint256 from = 0;
        while (from < prices.length && !agrees(prices[from], middle, deviationBps)) ++from;
        uint256 to = from;
        while (to < prices.length && agrees(prices[to], middle, deviationBps)) ++to;
        outcome.agreeing = to - from;
        // Two prices far apart may both lie too far from the mean between them.
        if (outcome.agreeing == 0) return outcome;

        outcome.price = median(prices, from, to);
        uint256[] memory counted = new uint256[](to - from);
        for (uint256 i = from; i < to; ++i) {
            counted[i - from] = times[i];
        }
        sortTogether(counted, counted);
        outcome.oldest = counted[0];
        if (needed <= counted.length) outcome.pivot = counted[counted.length - needed];
    }

    /// @notice The middle one of `sorted[from:to]`, or the mean of the middle two rounded down.
    function median(uint256[] memory sorted, uint256 from, uint256 to) internal pure returns (uint256) {
        uint256 upper = from + (to - from) / 2;
        if ((to - from) % 2 == 1) return sorted[upper];
        return (sorted[upper - 1] + sorted[upper]) / 2;
    }

    /// @notice Whether `price` lies within `deviationBps` of `middle`, both bounds included.
    function agrees(uint256 price, uint256 middle, uint256 deviationBps) internal pure returns (bool) {
        uint256 distance = price > middle ? price - middle : middle - price;
        return distance * BPS <= middle * deviationBps;
    }

    /// @dev Insertion sort by `keys`; `values` follow. The two may be one array.
    function sortTogether(uint256[] memory keys, uint256[] memory values) internal pure {
        for (uint256 i = 1; i < keys.length; ++i) {
            (uint256 key, uint256 value) = (keys[i], values[i]);
            uint256 j = i;
            while (j > 0 && keys[j - 1] > key) {
                (keys[j], values[j]) = (keys[j - 1], values[j - 1]);
                --j;
            }
            (keys[j], values[j]) = (key, value);
        }
    }
}
