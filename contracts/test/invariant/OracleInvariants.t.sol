// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IPriceOracle} from "../../src/interfaces/IPriceOracle.sol";
import {BaseTest} from "../BaseTest.sol";
import {OracleHandler} from "./handlers/OracleHandler.sol";

/// @title The reference price under any order of reports, failures and changes. Stated in prose in README.md, by the same
/// numbers.
contract OracleInvariantsTest is BaseTest {
    OracleHandler internal handler;

    function setUp() public override {
        super.setUp();
        handler = new OracleHandler(program, _holders());
        targetContract(address(handler));
    }

    function _guards() internal view override returns (IPriceOracle.Guards memory guards) {
        guards = super._guards();
        guards.maxAge = 36 hours;
    }

    /// @dev A campaign in which little happens proves little.
    function afterInvariant() public view {
        assertGt(handler.acted(), handler.skipped());
    }

    function invariant_O1_TheReferenceLiesWithinTheSourcesThatWereFresh() public view {
        assertFalse(handler.validWithTooFew());
    }

    function invariant_O2_ItHoldsOnlyWhileEnoughSourcesAreFresh() public view {
        if (oracle.isStale()) return;
        assertGe(handler.usableNow(), oracle.guards().minSources);
        assertGe(oracle.latestReference().counted, oracle.guards().minSources);
        assertLe(oracle.validUntil(), block.timestamp + oracle.guards().maxAge + oracle.MAX_SKEW());
    }

    function invariant_O3_RoundsNeverGoBackAndTheChainlinkReadsSayTheSame() public view {
        assertFalse(handler.roundsWentBack());
        IPriceOracle.Reference memory latest = oracle.latestReference();
        if (latest.roundId == 0) return;
        (uint80 round, int256 answer, uint256 startedAt, uint256 updatedAt, ) = oracle.latestRoundData();
        assertEq(round, latest.roundId);
        assertEq(uint256(answer), latest.price);
        assertEq(startedAt, latest.observedAt);
        assertEq(updatedAt, latest.computedAt);
    }

    function invariant_O4_NoReportIsTakenTwice() public view {
        assertFalse(handler.reportTakenTwice());
        assertFalse(handler.cameBackWithItsPrice());
    }

    function invariant_O5_NoForgedOrImpossibleReportIsTaken() public view {
        assertFalse(handler.forgeryTaken());
        assertFalse(handler.impossibleTaken());
    }

    function invariant_O6_StrangersChangeNeitherSourcesNorGuards() public view {
        assertFalse(handler.strangerMoved());
    }

    function invariant_O7_WhatAllSourcesAgreeOnIsNotLost() public view {
        assertFalse(handler.lostWithoutReason());
    }

    function invariant_O8_TheReferenceIsTheMedianOfThoseThatAgreeWithTheMedian() public view {
        assertFalse(handler.settledWrongly());
    }

    /// @dev All of the above over the same acts: what the long run plays.
    function invariant_All() public view {
        invariant_O1_TheReferenceLiesWithinTheSourcesThatWereFresh();
        invariant_O2_ItHoldsOnlyWhileEnoughSourcesAreFresh();
        invariant_O3_RoundsNeverGoBackAndTheChainlinkReadsSayTheSame();
        invariant_O4_NoReportIsTakenTwice();
        invariant_O5_NoForgedOrImpossibleReportIsTaken();
        invariant_O6_StrangersChangeNeitherSourcesNorGuards();
        invariant_O7_WhatAllSourcesAgreeOnIsNotLost();
        invariant_O8_TheReferenceIsTheMedianOfThoseThatAgreeWithTheMedian();
    }
}
