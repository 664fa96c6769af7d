// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Test} from "forge-std/Test.sol";
import {ReferenceMath} from "../../src/libraries/ReferenceMath.sol";

contract ReferenceMathTest is Test {
    function _settle(
        uint256[] memory prices,
        uint256 deviationBps,
        uint256 needed
    ) internal pure returns (ReferenceMath.Outcome memory) {
        uint256[] memory times = new uint256[](prices.length);
        for (uint256 i = 0; i < times.length; ++i) {
            times[i] = 1_000 + i;
        }
        return ReferenceMath.settle(prices, times, deviationBps, needed);
    }

    function test_NothingComesOfNothing() public pure {
        ReferenceMath.Outcome memory outcome = _settle(new uint256[](0), 1_500, 1);
        assertEq(outcome.agreeing, 0);
        assertEq(outcome.price, 0);
        assertEq(outcome.pivot, 0);
    }

    function test_TwoFarApartAgreeOnNothing() public pure {
        uint256[] memory prices = new uint256[](2);
        (prices[0], prices[1]) = (100, 1);
        ReferenceMath.Outcome memory outcome = _settle(prices, 5_000, 1);
        assertEq(outcome.agreeing, 0);
        assertEq(outcome.price, 0);
    }

    function test_BothBoundsOfTheDeviationAreInside() public pure {
        assertTrue(ReferenceMath.agrees(115, 100, 1_500));
        assertTrue(ReferenceMath.agrees(85, 100, 1_500));
        assertFalse(ReferenceMath.agrees(116, 100, 1_500));
        assertFalse(ReferenceMath.agrees(84, 100, 1_500));
    }

    function test_TimesFollowTheirPrices() public pure {
        uint256[] memory prices = new uint256[](4);
        (prices[0], prices[1], prices[2], prices[3]) = (400, 100, 102, 101);
        ReferenceMath.Outcome memory outcome = _settle(prices, 1_500, 2);
        assertEq(outcome.agreeing, 3);
        assertEq(outcome.price, 101);
        assertEq(outcome.oldest, 1_001);
        assertEq(outcome.pivot, 1_002);
    }

    function test_FewerThanNeededHaveNoPivot() public pure {
        uint256[] memory prices = new uint256[](1);
        prices[0] = 5;
        ReferenceMath.Outcome memory outcome = _settle(prices, 1_500, 2);
        assertEq(outcome.agreeing, 1);
        assertEq(outcome.pivot, 0);
    }

    function testFuzz_TheOutcomeIsWhatCountingSays(
        uint128[16] memory given,
        uint256 length,
        uint256 deviationBps,
        uint256 needed
    ) public pure {
        length = bound(length, 1, 16);
        deviationBps = bound(deviationBps, 1, 5_000);
        needed = bound(needed, 1, 16);
        uint256[] memory prices = new uint256[](length);
        uint256[] memory times = new uint256[](length);
        for (uint256 i = 0; i < length; ++i) {
            prices[i] = bound(given[i], 1, i % 2 == 0 ? 1_000 : type(uint128).max);
            times[i] = 1 + ((uint256(given[i]) * 31 + i) % 50);
        }
        uint256[] memory raw = abi.decode(abi.encode(prices), (uint256[]));
        uint256[] memory rawTimes = abi.decode(abi.encode(times), (uint256[]));
        ReferenceMath.Outcome memory outcome = ReferenceMath.settle(prices, times, deviationBps, needed);

        uint256 middle = _middle(raw, new bool[](0));
        bool[] memory inside = new bool[](length);
        uint256 agreeing;
        uint256 oldest = type(uint256).max;
        for (uint256 i = 0; i < length; ++i) {
            uint256 distance = raw[i] > middle ? raw[i] - middle : middle - raw[i];
            inside[i] = distance * 10_000 <= middle * deviationBps;
            if (!inside[i]) continue;
            ++agreeing;
            if (rawTimes[i] < oldest) oldest = rawTimes[i];
        }
        assertEq(outcome.agreeing, agreeing);
        if (agreeing == 0) return;
        assertEq(outcome.price, _middle(raw, inside));
        assertEq(outcome.oldest, oldest);
        if (needed > agreeing) {
            assertEq(outcome.pivot, 0);
            return;
        }
        // At least `needed` are as new as the pivot, and fewer than `needed` newer.
        (uint256 asNew, uint256 newer) = (0, 0);
        for (uint256 i = 0; i < length; ++i) {
            if (!inside[i]) continue;
            if (rawTimes[i] >= outcome.pivot) ++asNew;
            if (rawTimes[i] > outcome.pivot) ++newer;
        }
        assertGe(asNew, needed);
        assertLt(newer, needed);
    }

    /// @dev By rank and not by sorting: the value with as many below as above it.
    function _middle(uint256[] memory values, bool[] memory only) internal pure returns (uint256) {
        uint256 count;
        for (uint256 i = 0; i < values.length; ++i) {
            if (only.length == 0 || only[i]) ++count;
        }
        if (count % 2 == 1) return _ranked(values, only, count / 2);
        return (_ranked(values, only, count / 2 - 1) + _ranked(values, only, count / 2)) / 2;
    }

    function _ranked(uint256[] memory values, bool[] memory only, uint256 rank) internal pure returns (uint256) {
        for (uint256 i = 0; i < values.length; ++i) {
            if (only.length != 0 && !only[i]) continue;
            (uint256 below, uint256 same) = (0, 0);
            for (uint256 j = 0; j < values.length; ++j) {
                if (only.length != 0 && !only[j]) continue;
                if (values[j] < values[i]) ++below;
                if (values[j] == values[i]) ++same;
            }
            if (rank >= below && rank < below + same) return values[i];
        }
        revert("no such rank");
    }
}
