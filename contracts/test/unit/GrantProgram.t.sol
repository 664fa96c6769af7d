// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {GrantProgram} from "../../src/GrantProgram.sol";
import {IGrantProgram} from "../../src/interfaces/IGrantProgram.sol";
import {IRecorded} from "../../src/interfaces/IRecorded.sol";
import {BaseTest} from "../BaseTest.sol";

/// @dev A thousand hours are issued; a round of 600 is open for 30 days; awards run half a year with mid-term after three
/// months.
abstract contract GrantSuite is BaseTest {
    uint256 internal constant ISSUED = 1_000 * HOUR;
    uint256 internal constant BUDGET = 600 * HOUR;
    bytes32 internal constant JOB = keccak256("job");

    uint64 internal opensAt;
    uint64 internal closesAt;
    uint64 internal midTermAt;
    uint64 internal expiresAt;

    function setUp() public virtual override {
        super.setUp();
        _setPeg(_terms());
        _fund(10_000e6);
        _issue(ISSUED);
        opensAt = uint64(block.timestamp);
        closesAt = opensAt + 30 days;
        midTermAt = opensAt + 90 days;
        expiresAt = opensAt + 180 days;
        _openRound(BUDGET);
    }

    function _openRound(uint256 budget) internal returns (uint256 roundId) {
        vm.prank(grantsOfficer);
        roundId = grants.openRound(budget, opensAt, closesAt, RECORD);
    }

    function _closeRound(uint256 roundId) internal {
        vm.prank(grantsOfficer);
        grants.closeRound(roundId, RECORD);
    }

    function _award(uint256 roundId, uint256 amount) internal returns (uint256 awardId) {
        vm.prank(grantsOfficer);
        awardId = grants.award(roundId, alice, amount, midTermAt, expiresAt, RECORD);
    }

    function _allowMarket(uint256 awardId) internal {
        vm.prank(alice);
        grants.setOperator(awardId, market, true);
    }

    function _spend(uint256 awardId, uint256 amount) internal {
        vm.prank(market);
        grants.spend(awardId, amount, JOB);
    }

    function _release(uint256 awardId) internal {
        vm.prank(grantsOfficer);
        grants.releaseTranche(awardId, RECORD);
    }

    function _cut(uint256 awardId) internal {
        vm.prank(grantsOfficer);
        grants.cut(awardId, RECORD);
    }

    function _clawBack(uint256 awardId) internal {
        vm.prank(grantsOfficer);
        grants.clawBack(awardId, "company dissolved", RECORD);
    }

    function _ended(uint256 awardId, IGrantProgram.AwardStatus status) internal pure returns (bytes memory) {
        return abi.encodeWithSelector(IGrantProgram.GrantProgram_AwardEnded.selector, awardId, status);
    }

    function _expired(uint256 awardId) internal view returns (bytes memory) {
        return abi.encodeWithSelector(IGrantProgram.GrantProgram_AwardExpired.selector, awardId, expiresAt);
    }

    function _assertLeft(uint256 expected) internal view {
        (, uint256 left) = grants.totals();
        assertEq(left, expected);
    }
}

contract GrantRoundTest is GrantSuite {
    function test_ARoundSetsItsBudgetAside() public {
        vm.expectEmit(address(grants));
        emit IGrantProgram.RoundOpened(2, 100 * HOUR, opensAt, closesAt, RECORD);
        assertEq(_openRound(100 * HOUR), 2);
        assertEq(grants.roundCount(), 2);
        assertEq(grants.unallocated(), 300 * HOUR);
        IGrantProgram.Round memory round = grants.roundOf(2);
        assertEq(round.budget, 100 * HOUR);
        assertEq(round.committed, 0);
        assertEq(round.opensAt, opensAt);
        assertEq(round.closesAt, closesAt);
        assertFalse(round.closed);
    }

    function test_RevertWhen_TheBudgetIsNotHeld() public {
        vm.expectRevert(
            abi.encodeWithSelector(IGrantProgram.GrantProgram_BudgetNotHeld.selector, 400 * HOUR + 1, 400 * HOUR)
        );
        _openRound(400 * HOUR + 1);
        assertEq(_openRound(400 * HOUR), 2);
    }

    function test_RevertWhen_TheBudgetIsZero() public {
        vm.expectRevert(IGrantProgram.GrantProgram_ZeroAmount.selector);
        _openRound(0);
    }

    function test_RevertWhen_TheWindowIsEmptyOrOver() public {
        closesAt = opensAt;
        vm.expectRevert(abi.encodeWithSelector(IGrantProgram.GrantProgram_BadWindow.selector, opensAt, closesAt));
        _openRound(HOUR);
        opensAt = uint64(block.timestamp) - 2;
        closesAt = uint64(block.timestamp);
        vm.expectRevert(abi.encodeWithSelector(IGrantProgram.GrantProgram_BadWindow.selector, opensAt, closesAt));
        _openRound(HOUR);
    }

    function test_ClosingFreesWhatNoAwardHolds() public {
        _award(1, 200 * HOUR);
        vm.expectEmit(address(grants));
        emit IGrantProgram.RoundClosed(1, 400 * HOUR, RECORD);
        _closeRound(1);
        assertTrue(grants.roundOf(1).closed);
        assertEq(grants.unallocated(), 800 * HOUR);
    }

    function test_RevertWhen_ClosingTwice() public {
        _closeRound(1);
        vm.expectRevert(abi.encodeWithSelector(IGrantProgram.GrantProgram_RoundClosed.selector, 1));
        _closeRound(1);
    }

    function test_RevertWhen_TheRoundIsUnknown() public {
        vm.expectRevert(abi.encodeWithSelector(IGrantProgram.GrantProgram_UnknownRound.selector, 0));
        _closeRound(0);
        vm.expectRevert(abi.encodeWithSelector(IGrantProgram.GrantProgram_UnknownRound.selector, 2));
        _award(2, HOUR);
        vm.expectRevert(abi.encodeWithSelector(IGrantProgram.GrantProgram_UnknownRound.selector, 2));
        grants.roundOf(2);
    }

    function test_RevertWhen_ARoundActNamesNoRecord() public {
        vm.startPrank(grantsOfficer);
        vm.expectRevert(IRecorded.Recorded_MissingRecord.selector);
        grants.openRound(HOUR, opensAt, closesAt, NO_RECORD);
        vm.expectRevert(IRecorded.Recorded_MissingRecord.selector);
        grants.closeRound(1, NO_RECORD);
        vm.stopPrank();
    }

    function test_HoursSentByAnyoneAreUnallocated() public {
        _mintFor(bob, 5 * HOUR);
        vm.prank(bob);
        token.transfer(address(grants), 5 * HOUR);
        assertEq(grants.unallocated(), 405 * HOUR);
    }

    function test_WhatWasRecoveredFromTheContractLeavesNothingUnallocatedInsteadOfFailing() public {
        vm.startPrank(adjudicator);
        token.freeze(address(grants), "court order 7", RECORD);
        token.recover(address(grants), bob, 900 * HOUR, "court order 7", RECORD);
        vm.stopPrank();
        assertEq(grants.unallocated(), 0);
    }
}

contract GrantAwardTest is GrantSuite {
    function test_AnAwardReleasesHalfAtOnce() public {
        vm.expectEmit(address(grants));
        emit IGrantProgram.AwardMade(1, 1, alice, 100 * HOUR, 50 * HOUR, midTermAt, expiresAt, RECORD);
        assertEq(_award(1, 100 * HOUR), 1);
        IGrantProgram.Award memory entry = grants.awardOf(1);
        assertEq(entry.roundId, 1);
        assertEq(entry.beneficiary, alice);
        assertEq(uint8(entry.status), uint8(IGrantProgram.AwardStatus.Active));
        assertEq(entry.midTermAt, midTermAt);
        assertEq(entry.expiresAt, expiresAt);
        assertEq(entry.awarded, 100 * HOUR);
        assertEq(entry.released, 50 * HOUR);
        assertEq(grants.availableOf(1), 50 * HOUR);
        assertEq(grants.awardCount(), 1);
        (uint256 awarded, uint256 left) = grants.totals();
        assertEq(awarded, 100 * HOUR);
        assertEq(left, 100 * HOUR);
        assertEq(grants.roundOf(1).committed, 100 * HOUR);
        assertEq(grants.unallocated(), 400 * HOUR);
    }

    function test_AwardsAreMadeAfterTheApplicationsClosedAsWell() public {
        vm.warp(closesAt + 1 days);
        assertEq(_award(1, HOUR), 1);
    }

    function test_RevertWhen_AwardingBeforeApplicationsOpened() public {
        opensAt = uint64(block.timestamp) + 1 days;
        uint256 roundId = _openRound(100 * HOUR);
        vm.expectRevert(abi.encodeWithSelector(IGrantProgram.GrantProgram_RoundNotOpen.selector, roundId, opensAt));
        _award(roundId, HOUR);
        vm.warp(opensAt);
        assertEq(_award(roundId, HOUR), 1);
    }

    function test_RevertWhen_TheAwardsExceedTheBudget() public {
        _award(1, 500 * HOUR);
        vm.expectRevert(
            abi.encodeWithSelector(IGrantProgram.GrantProgram_RoundBudgetExceeded.selector, 100 * HOUR + 1, 100 * HOUR)
        );
        _award(1, 100 * HOUR + 1);
        _award(1, 100 * HOUR);
        assertEq(grants.roundOf(1).committed, BUDGET);
    }

    function test_RevertWhen_TheRoundIsClosed() public {
        _closeRound(1);
        vm.expectRevert(abi.encodeWithSelector(IGrantProgram.GrantProgram_RoundClosed.selector, 1));
        _award(1, HOUR);
    }

    function test_RevertWhen_AwardingNothingOrToNobodyOrWithoutARecord() public {
        vm.expectRevert(IGrantProgram.GrantProgram_ZeroAmount.selector);
        _award(1, 0);
        vm.startPrank(grantsOfficer);
        vm.expectRevert(IGrantProgram.GrantProgram_ZeroAddress.selector);
        grants.award(1, address(0), HOUR, midTermAt, expiresAt, RECORD);
        vm.expectRevert(IRecorded.Recorded_MissingRecord.selector);
        grants.award(1, alice, HOUR, midTermAt, expiresAt, NO_RECORD);
        vm.stopPrank();
    }

    function test_RevertWhen_MidTermIsPastOrNotBeforeTheExpiry() public {
        uint64 expiry = expiresAt;
        midTermAt = expiry;
        vm.expectRevert(abi.encodeWithSelector(IGrantProgram.GrantProgram_BadTerm.selector, expiry, expiry));
        _award(1, HOUR);
        midTermAt = uint64(block.timestamp);
        vm.expectRevert(abi.encodeWithSelector(IGrantProgram.GrantProgram_BadTerm.selector, midTermAt, expiry));
        _award(1, HOUR);
    }

    function test_RevertWhen_TheAwardIsUnknown() public {
        bytes memory reason = abi.encodeWithSelector(IGrantProgram.GrantProgram_UnknownAward.selector, 1);
        vm.expectRevert(reason);
        grants.awardOf(1);
        vm.expectRevert(reason);
        grants.availableOf(1);
        vm.expectRevert(reason);
        grants.expire(1);
        vm.expectRevert(reason);
        _release(1);
        vm.expectRevert(reason);
        _spend(1, 1);
        vm.expectRevert(reason);
        _allowMarket(1);
        vm.expectRevert(abi.encodeWithSelector(IGrantProgram.GrantProgram_UnknownAward.selector, 0));
        grants.awardOf(0);
    }

    // ---- tranches ------------------------------------------------------------------------------------------------

    function test_TheSecondTrancheIsReleasedOnce() public {
        _award(1, 100 * HOUR);
        vm.expectEmit(address(grants));
        emit IGrantProgram.TrancheReleased(1, 50 * HOUR, RECORD);
        _release(1);
        assertTrue(grants.awardOf(1).secondTrancheReleased);
        assertEq(grants.availableOf(1), 100 * HOUR);
        vm.expectRevert(abi.encodeWithSelector(IGrantProgram.GrantProgram_TrancheReleased.selector, 1));
        _release(1);
    }

    function test_AnOddAwardLosesNothingBetweenItsTranches() public {
        _award(1, 101);
        assertEq(grants.awardOf(1).released, 50);
        _release(1);
        assertEq(grants.awardOf(1).released, 101);
    }

    function test_RevertWhen_ATrancheActNamesNoRecord() public {
        _award(1, 100 * HOUR);
        vm.startPrank(grantsOfficer);
        vm.expectRevert(IRecorded.Recorded_MissingRecord.selector);
        grants.releaseTranche(1, NO_RECORD);
        vm.expectRevert(IRecorded.Recorded_MissingRecord.selector);
        grants.cut(1, NO_RECORD);
        vm.expectRevert(IRecorded.Recorded_MissingRecord.selector);
        grants.clawBack(1, "reason", NO_RECORD);
        vm.stopPrank();
    }

    // ---- cut at mid-term -----------------------------------------------------------------------------------------

    function test_AnAwardUsedTooLittleByMidTermLosesItsSecondTranche() public {
        _award(1, 100 * HOUR);
        _allowMarket(1);
        _spend(1, 20 * HOUR - 1);
        vm.warp(midTermAt);
        vm.expectEmit(address(grants));
        emit IGrantProgram.AwardCut(1, 50 * HOUR, RECORD);
        _cut(1);
        IGrantProgram.Award memory entry = grants.awardOf(1);
        assertTrue(entry.cut);
        assertEq(entry.returned, 50 * HOUR);
        assertEq(uint8(entry.status), uint8(IGrantProgram.AwardStatus.Active));
        assertEq(grants.availableOf(1), 30 * HOUR + 1);
        assertEq(grants.roundOf(1).committed, 50 * HOUR);
        _spend(1, 30 * HOUR + 1);
        _assertLeft(0);
    }

    function test_RevertWhen_CuttingAnAwardThatUsedFortyPercentOfItsFirstTranche() public {
        _award(1, 100 * HOUR);
        _allowMarket(1);
        _spend(1, 20 * HOUR);
        vm.warp(midTermAt);
        vm.expectRevert(
            abi.encodeWithSelector(IGrantProgram.GrantProgram_UsedEnough.selector, 1, 20 * HOUR, 20 * HOUR)
        );
        _cut(1);
    }

    function test_RevertWhen_CuttingBeforeMidTerm() public {
        _award(1, 100 * HOUR);
        vm.warp(midTermAt - 1);
        vm.expectRevert(abi.encodeWithSelector(IGrantProgram.GrantProgram_BeforeMidTerm.selector, 1, midTermAt));
        _cut(1);
    }

    function test_RevertWhen_CuttingTwiceOrReleasingACutAward() public {
        _award(1, 100 * HOUR);
        vm.warp(midTermAt);
        _cut(1);
        bytes memory reason = abi.encodeWithSelector(IGrantProgram.GrantProgram_AlreadyCut.selector, 1);
        vm.expectRevert(reason);
        _cut(1);
        vm.expectRevert(reason);
        _release(1);
    }

    function test_RevertWhen_CuttingAReleasedSecondTranche() public {
        _award(1, 100 * HOUR);
        _release(1);
        vm.warp(midTermAt);
        vm.expectRevert(abi.encodeWithSelector(IGrantProgram.GrantProgram_TrancheReleased.selector, 1));
        _cut(1);
    }

    // ---- the end -------------------------------------------------------------------------------------------------

    function test_AClawBackReturnsWhatIsLeftToTheOpenRound() public {
        _award(1, 100 * HOUR);
        _allowMarket(1);
        _spend(1, 10 * HOUR);
        vm.expectEmit(address(grants));
        emit IGrantProgram.AwardClawedBack(1, 90 * HOUR, "company dissolved", RECORD);
        _clawBack(1);
        IGrantProgram.Award memory entry = grants.awardOf(1);
        assertEq(uint8(entry.status), uint8(IGrantProgram.AwardStatus.ClawedBack));
        assertEq(entry.spent + entry.returned, entry.awarded);
        assertEq(grants.roundOf(1).committed, 10 * HOUR);
        assertEq(grants.unallocated(), 400 * HOUR);
        assertEq(grants.availableOf(1), 0);
        _assertLeft(0);
        _award(1, 590 * HOUR);
    }

    function test_AfterItsRoundClosedWhatReturnsIsFreeForTheNext() public {
        _award(1, 100 * HOUR);
        _closeRound(1);
        assertEq(grants.unallocated(), 900 * HOUR);
        _clawBack(1);
        assertEq(grants.unallocated(), 1_000 * HOUR);
        assertEq(grants.roundOf(1).committed, 100 * HOUR);
        assertEq(_openRound(1_000 * HOUR), 2);
    }

    function test_AnyoneEndsAnExpiredAwardAndItsHoursReturn() public {
        _award(1, 100 * HOUR);
        _allowMarket(1);
        _spend(1, 30 * HOUR);
        _closeRound(1);
        vm.warp(expiresAt);
        vm.expectEmit(address(grants));
        emit IGrantProgram.AwardExpired(1, 70 * HOUR);
        vm.prank(bob);
        grants.expire(1);
        assertEq(uint8(grants.awardOf(1).status), uint8(IGrantProgram.AwardStatus.Expired));
        assertEq(grants.unallocated(), 970 * HOUR);
    }

    function test_AfterACutOnlyTheRestReturns() public {
        _award(1, 100 * HOUR);
        vm.warp(midTermAt);
        _cut(1);
        vm.warp(expiresAt);
        vm.expectEmit(address(grants));
        emit IGrantProgram.AwardExpired(1, 50 * HOUR);
        grants.expire(1);
        assertEq(grants.awardOf(1).returned, 100 * HOUR);
        _assertLeft(0);
    }

    function test_RevertWhen_ExpiringTooEarly() public {
        _award(1, 100 * HOUR);
        vm.warp(expiresAt - 1);
        vm.expectRevert(abi.encodeWithSelector(IGrantProgram.GrantProgram_NotExpired.selector, 1, expiresAt));
        grants.expire(1);
    }

    function test_RevertWhen_AClawBackHasNoReason() public {
        _award(1, 100 * HOUR);
        vm.expectRevert(IGrantProgram.GrantProgram_MissingReason.selector);
        vm.prank(grantsOfficer);
        grants.clawBack(1, "", RECORD);
    }

    function test_RevertWhen_ActingOnAnAwardThatEnded() public {
        _award(1, 100 * HOUR);
        _allowMarket(1);
        _clawBack(1);
        bytes memory reason = _ended(1, IGrantProgram.AwardStatus.ClawedBack);
        vm.expectRevert(reason);
        _clawBack(1);
        vm.expectRevert(reason);
        _release(1);
        vm.expectRevert(reason);
        _cut(1);
        vm.expectRevert(reason);
        _spend(1, 1);
        vm.expectRevert(reason);
        grants.expire(1);
    }

    function test_RevertWhen_TheOfficerActsOnAnAwardPastItsExpiry() public {
        _award(1, 100 * HOUR);
        vm.warp(expiresAt);
        vm.expectRevert(_expired(1));
        _release(1);
        vm.expectRevert(_expired(1));
        _cut(1);
        vm.expectRevert(_expired(1));
        _clawBack(1);
    }
}

contract GrantSpendingTest is GrantSuite {
    function setUp() public override {
        super.setUp();
        _award(1, 100 * HOUR);
    }

    function test_SpendingMovesReleasedHoursToTheMarket() public {
        _allowMarket(1);
        vm.expectEmit(address(grants));
        emit IGrantProgram.AwardSpent(1, market, 30 * HOUR, JOB);
        _spend(1, 30 * HOUR);
        assertEq(token.balanceOf(market), 30 * HOUR);
        assertEq(grants.availableOf(1), 20 * HOUR);
        assertEq(grants.awardOf(1).spent, 30 * HOUR);
        assertEq(grants.unallocated(), 400 * HOUR);
        _assertLeft(70 * HOUR);
    }

    function test_RevertWhen_SpendingMoreThanIsReleased() public {
        _allowMarket(1);
        vm.expectRevert(
            abi.encodeWithSelector(IGrantProgram.GrantProgram_InsufficientHours.selector, 1, 50 * HOUR, 50 * HOUR + 1)
        );
        _spend(1, 50 * HOUR + 1);
    }

    function test_RevertWhen_SpendingAtTheExpiry() public {
        _allowMarket(1);
        vm.warp(expiresAt - 1);
        _spend(1, HOUR);
        vm.warp(expiresAt);
        assertEq(grants.availableOf(1), 0);
        vm.expectRevert(_expired(1));
        _spend(1, HOUR);
    }

    function test_RevertWhen_TheBeneficiaryDidNotAllowTheMarketOrStoppedIt() public {
        bytes memory reason = abi.encodeWithSelector(IGrantProgram.GrantProgram_NotOperator.selector, 1, market);
        vm.expectRevert(reason);
        _spend(1, HOUR);
        _allowMarket(1);
        assertTrue(grants.isOperator(1, market));
        vm.expectEmit(address(grants));
        emit IGrantProgram.OperatorSet(1, market, false);
        vm.prank(alice);
        grants.setOperator(1, market, false);
        assertFalse(grants.isOperator(1, market));
        vm.expectRevert(reason);
        _spend(1, HOUR);
    }

    function test_RevertWhen_AnOperatorThatIsNoMarketSpends() public {
        vm.prank(alice);
        grants.setOperator(1, bob, true);
        vm.expectRevert(_unauthorised(bob));
        vm.prank(bob);
        grants.spend(1, HOUR, JOB);
    }

    function test_RevertWhen_SpendingNothing() public {
        _allowMarket(1);
        vm.expectRevert(IGrantProgram.GrantProgram_ZeroAmount.selector);
        _spend(1, 0);
    }

    function test_RevertWhen_SomebodyElseSetsAnOperator() public {
        vm.expectRevert(abi.encodeWithSelector(IGrantProgram.GrantProgram_NotBeneficiary.selector, 1, bob));
        vm.prank(bob);
        grants.setOperator(1, market, true);
    }

    function test_RevertWhen_TheOperatorIsTheZeroAddress() public {
        vm.expectRevert(IGrantProgram.GrantProgram_ZeroAddress.selector);
        vm.prank(alice);
        grants.setOperator(1, address(0), true);
    }

    function testFuzz_SpentReturnedAndLeftAreTheAward(
        uint256 amount,
        uint256 first,
        uint256 second,
        uint8 path
    ) public {
        amount = bound(amount, 1, 500 * HOUR);
        uint256 awardId = _award(1, amount);
        vm.prank(alice);
        grants.setOperator(awardId, market, true);
        _spendUpTo(awardId, first);
        if (path % 2 == 0) _release(awardId);
        _spendUpTo(awardId, second);
        if (path % 4 == 1 && grants.awardOf(awardId).spent < grants.awardOf(awardId).released / 3) {
            vm.warp(midTermAt);
            _cut(awardId);
        }
        IGrantProgram.Award memory entry = grants.awardOf(awardId);
        _assertLeft(100 * HOUR + entry.awarded - entry.spent - entry.returned);
        if (path % 3 == 0) {
            _clawBack(awardId);
        } else {
            vm.warp(expiresAt);
            grants.expire(awardId);
        }
        entry = grants.awardOf(awardId);
        assertEq(entry.spent + entry.returned, entry.awarded);
        assertEq(token.balanceOf(market), entry.spent);
        _assertLeft(100 * HOUR);
    }

    function _spendUpTo(uint256 awardId, uint256 amount) internal {
        amount = bound(amount, 0, grants.availableOf(awardId));
        if (amount != 0) _spend(awardId, amount);
    }
}

contract GrantConstructionTest is BaseTest {
    function test_ItNamesItsTokenAndShares() public view {
        assertEq(grants.token(), address(token));
        assertEq(grants.FIRST_TRANCHE_BPS(), 5_000);
        assertEq(grants.MIN_USE_BPS(), 4_000);
    }

    function test_RevertWhen_TheTokenIsTheZeroAddress() public {
        vm.expectRevert(IGrantProgram.GrantProgram_ZeroAddress.selector);
        new GrantProgram(address(manager), IERC20(address(0)));
    }
}
