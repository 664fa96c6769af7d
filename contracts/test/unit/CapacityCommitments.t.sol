// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {ICapacityCommitments} from "../../src/interfaces/ICapacityCommitments.sol";
import {IProviderRegistry} from "../../src/interfaces/IProviderRegistry.sol";
import {RegistryTest} from "./ProviderRegistry.t.sol";

/// @dev The tree of a commitment:
///
/// commitCapacity
/// ├── the period has begun, is over, or lies beyond the horizon      → refused
/// ├── the caller is not live (applied, suspended, revoked, exiting, lapsed, unknown) → refused
/// ├── the certification ends before the period                       → refused
/// ├── more than capacity × hours                                     → refused
/// ├── less than is sold                                              → refused
/// └── else the promise is set, counts in full, and may be set again
/// what counts
/// ├── suspended, revoked, exiting      → nothing from this block on
/// ├── restored                         → what counted before
/// ├── renewed with less, or shorter    → the smaller, and nothing for periods the new term does not reach
/// ├── renewed with more                → the promise, no more
/// ├── lapsed                           → nothing counts for a period that ends later
/// └── a class weight falls             → the single read at once, the totals at `recount`
/// sellCommitted, releaseCommitted
/// ├── a period that is over            → no sale, but a release
/// ├── more than is left, or than is sold → refused
/// └── else unsold and backing move by as much
abstract contract CommitmentSuite is RegistryTest {
    /// @dev Eight H100s for thirty days.
    uint256 internal constant FULL = 8 * 720 * HOUR;
    uint64 internal current;

    function setUp() public virtual override {
        super.setUp();
        _live(provider, 8, 20_000e6);
        current = registry.currentPeriod();
    }

    function _commit(uint64 period, uint256 amount) internal {
        vm.prank(provider);
        registry.commitCapacity(period, amount);
    }

    function _sell(uint64 period, uint256 amount) internal {
        vm.prank(market);
        registry.sellCommitted(provider, period, amount);
    }

    function _release(uint64 period, uint256 amount) internal {
        vm.prank(market);
        registry.releaseCommitted(provider, period, amount);
    }

    function _expectRefused(uint64 period, uint256 amount, bytes memory reason) internal {
        vm.expectRevert(reason);
        _commit(period, amount);
    }

    function _renew(bytes32 classId, uint32 units, uint64 term) internal {
        IProviderRegistry.Certification memory certification = _certificationOf(provider, classId, units);
        certification.expiresAt = uint64(block.timestamp) + term;
        _certify(certification);
    }

    function _endOf(uint64 period) internal pure returns (uint256) {
        return (uint256(period) + 1) * 30 days;
    }

    function _assertCounts(uint64 period, uint256 amount) internal view {
        assertEq(registry.commitmentOf(provider, period).counted, amount);
        assertEq(registry.committedHours(provider, period), amount);
        assertEq(registry.totalCommittedHours(period), amount);
    }
}

contract CommitCapacityTest is CommitmentSuite {
    function _notOpen(uint64 period) internal view returns (bytes memory) {
        return
            abi.encodeWithSelector(
                ICapacityCommitments.CapacityCommitments_PeriodNotOpen.selector,
                period,
                current + 1,
                current + 12
            );
    }

    function _notLive(address who) internal pure returns (bytes memory) {
        return abi.encodeWithSelector(ICapacityCommitments.CapacityCommitments_NotLive.selector, who);
    }

    function test_ThePromiseOfALiveProviderCountsInFull() public {
        vm.expectEmit(address(registry));
        emit ICapacityCommitments.CapacityCommitted(provider, current + 1, 0, FULL);
        _commit(current + 1, FULL);
        _assertCounts(current + 1, FULL);
        assertEq(registry.commitmentOf(provider, current + 1).committed, FULL);
        assertEq(registry.unsoldHours(current + 1), FULL);
        assertEq(registry.backingHours(), FULL);
        assertEq(registry.totalCommittedHours(current + 2), 0);
    }

    function test_APromiseIsRaisedAndLoweredUntilItsPeriodBegins() public {
        _commit(current + 1, FULL / 2);
        vm.expectEmit(address(registry));
        emit ICapacityCommitments.CapacityCommitted(provider, current + 1, FULL / 2, FULL);
        _commit(current + 1, FULL);
        _commit(current + 1, 1);
        vm.warp(_endOf(current) - 1);
        _commit(current + 1, 0);
        _assertCounts(current + 1, 0);
        assertEq(registry.unsoldHours(current + 1), 0);
        vm.warp(_endOf(current));
        vm.expectRevert(
            abi.encodeWithSelector(
                ICapacityCommitments.CapacityCommitments_PeriodNotOpen.selector,
                current + 1,
                current + 2,
                current + 13
            )
        );
        _commit(current + 1, FULL);
    }

    function testFuzz_OnlyTheTwelvePeriodsAheadAreOpen(uint64 period) public {
        period = uint64(bound(period, 0, 2 * current));
        vm.assume(period <= current || period > current + 12);
        _expectRefused(period, HOUR, _notOpen(period));
    }

    function test_RevertWhen_ThePeriodIsTheLargestNumber() public {
        _expectRefused(type(uint64).max, HOUR, _notOpen(type(uint64).max));
    }

    function test_TheFarthestPeriodIsOpenToACertificationThatReachesIt() public {
        uint64 last = current + registry.HORIZON();
        vm.warp(uint256(current) * 30 days + 29 days);
        _renew(H100, 8, 366 days);
        _commit(last, FULL);
        _assertCounts(last, FULL);
        assertEq(registry.backingHours(), FULL);
    }

    function test_TheCertificationMustRunToTheEndOfThePeriod() public {
        uint64 expiresAt = uint64(_endOf(current + 1));
        _renew(H100, 8, expiresAt - uint64(block.timestamp));
        _commit(current + 1, FULL);
        _renew(H100, 8, expiresAt - uint64(block.timestamp) - 1);
        _assertCounts(current + 1, 0);
        _expectRefused(
            current + 1,
            FULL,
            abi.encodeWithSelector(
                ICapacityCommitments.CapacityCommitments_BeyondExpiry.selector,
                expiresAt,
                expiresAt - 1
            )
        );
    }

    function testFuzz_APromiseIsAtMostTheCapacityTimesTheHoursOfThePeriod(uint256 amount) public {
        if (amount <= FULL) {
            _commit(current + 1, amount);
            _assertCounts(current + 1, amount);
        } else {
            _expectRefused(
                current + 1,
                amount,
                abi.encodeWithSelector(ICapacityCommitments.CapacityCommitments_OverCapacity.selector, amount, FULL)
            );
        }
    }

    function test_RevertWhen_ThePromiseIsLoweredBelowWhatIsSold() public {
        _commit(current + 1, 10 * HOUR);
        _sell(current + 1, 4 * HOUR);
        _expectRefused(
            current + 1,
            4 * HOUR - 1,
            abi.encodeWithSelector(ICapacityCommitments.CapacityCommitments_BelowSold.selector, 4 * HOUR - 1, 4 * HOUR)
        );
        _commit(current + 1, 4 * HOUR);
        assertEq(registry.unsoldHours(current + 1), 0);
    }

    function test_RevertWhen_TheCallerIsNotLive() public {
        vm.expectRevert(_notLive(alice));
        vm.prank(alice);
        registry.commitCapacity(current + 1, 0);
        _apply(alice);
        vm.expectRevert(_notLive(alice));
        vm.prank(alice);
        registry.commitCapacity(current + 1, 0);

        _suspend(provider);
        _expectRefused(current + 1, HOUR, _notLive(provider));
        _revoke(provider);
        _expectRefused(current + 1, HOUR, _notLive(provider));
        vm.prank(provider);
        registry.requestExit();
        _expectRefused(current + 1, HOUR, _notLive(provider));
    }

    function test_RevertWhen_TheCertificationLapsed() public {
        vm.warp(registry.providerOf(provider).expiresAt);
        current = registry.currentPeriod();
        _expectRefused(current + 1, HOUR, _notLive(provider));
    }
}

contract CountedCommitmentTest is CommitmentSuite {
    function setUp() public override {
        super.setUp();
        _commit(current + 1, FULL);
        _commit(current + 3, FULL / 2);
    }

    function _counts(uint256 first, uint256 second, uint256 third) internal pure returns (uint256[] memory counted) {
        counted = new uint256[](4);
        (counted[1], counted[2], counted[3]) = (first, second, third);
    }

    function test_ASuspendedProviderCountsNothingFromThisBlockOn() public {
        vm.expectEmit(address(registry));
        emit ICapacityCommitments.CommitmentsRecounted(provider, current, _counts(0, 0, 0));
        _suspend(provider);
        _assertCounts(current + 1, 0);
        _assertCounts(current + 3, 0);
        assertEq(registry.backingHours(), 0);
        assertEq(registry.commitmentOf(provider, current + 1).committed, FULL);
    }

    function test_ARestoredProviderCountsAgain() public {
        _suspend(provider);
        vm.expectEmit(address(registry));
        emit ICapacityCommitments.CommitmentsRecounted(provider, current, _counts(FULL, 0, FULL / 2));
        vm.prank(certifier);
        registry.restore(provider, RECORD);
        _assertCounts(current + 1, FULL);
        _assertCounts(current + 3, FULL / 2);
    }

    function test_ARevokedOrExitingProviderCountsNothing() public {
        uint256 state = vm.snapshotState();
        _revoke(provider);
        _assertCounts(current + 1, 0);
        vm.revertToState(state);
        vm.prank(provider);
        registry.requestExit();
        _assertCounts(current + 1, 0);
        assertEq(registry.backingHours(), 0);
    }

    function test_ARenewalWithLessCountsLessAndAnotherWithMoreCountsThePromise() public {
        _renew(H100, 2, 180 days);
        _assertCounts(current + 1, FULL / 4);
        _assertCounts(current + 3, FULL / 4);
        _renew(H100, 16, 180 days);
        _assertCounts(current + 1, FULL);
        _assertCounts(current + 3, FULL / 2);
    }

    function test_AShorterRenewalCountsNothingForThePeriodsItDoesNotReach() public {
        _renew(H100, 8, uint64(_endOf(current + 1) - block.timestamp));
        _assertCounts(current + 1, FULL);
        _assertCounts(current + 3, 0);
    }

    function test_NothingCountsAfterALapse() public {
        vm.warp(registry.providerOf(provider).expiresAt);
        for (uint64 period = registry.currentPeriod(); period < current + 20; ++period) {
            _assertCounts(period, 0);
        }
        assertEq(registry.backingHours(), 0);
    }

    function test_ARenewalWithoutChangeSaysNothingOfCommitments() public {
        IProviderRegistry.Certification memory certification = _certificationOf(provider, H100, 9);
        vm.recordLogs();
        _certify(certification);
        assertEq(vm.getRecordedLogs().length, 1);
    }

    function test_AFallenWeightShowsInTheSingleReadAtOnceAndInTheTotalsAfterARecount() public {
        _setClass(H100, 0.5e18);
        assertEq(registry.committedHours(provider, current + 1), FULL / 2);
        assertEq(registry.totalCommittedHours(current + 1), FULL);
        vm.expectEmit(address(registry));
        emit ICapacityCommitments.CommitmentsRecounted(provider, current, _counts(FULL / 2, 0, FULL / 2));
        vm.prank(alice);
        registry.recount(provider);
        _assertCounts(current + 1, FULL / 2);
        _assertCounts(current + 3, FULL / 2);
        assertEq(registry.commitmentOf(provider, current + 1).committed, FULL);
    }

    function test_ARecountOfSomebodyUnknownDoesNothing() public {
        vm.recordLogs();
        registry.recount(alice);
        registry.recount(provider);
        assertEq(vm.getRecordedLogs().length, 0);
    }

    function testFuzz_TheBackingFallsWithEverySecondOfThePeriodAndIsRoundedDown(uint256 passed, uint256 sold) public {
        passed = bound(passed, 0, 30 days - 1);
        sold = bound(sold, 1, FULL);
        _sell(current + 1, sold);
        vm.warp(_endOf(current) + passed);
        uint256 expected = ((FULL - sold) * (30 days - passed)) / 30 days + FULL / 2;
        assertEq(registry.backingHours(), expected);
        vm.warp(_endOf(current + 1));
        assertEq(registry.backingHours(), FULL / 2);
    }

    function test_TwoProvidersAddUpAndOneLeavesWithoutTheOther() public {
        _live(alice, 4, 20_000e6);
        vm.prank(alice);
        registry.commitCapacity(current + 1, 100 * HOUR);
        assertEq(registry.totalCommittedHours(current + 1), FULL + 100 * HOUR);
        _suspend(provider);
        assertEq(registry.totalCommittedHours(current + 1), 100 * HOUR);
        assertEq(registry.unsoldHours(current + 1), 100 * HOUR);
    }
}

contract CommittedSaleTest is CommitmentSuite {
    function setUp() public override {
        super.setUp();
        _commit(current + 1, 100 * HOUR);
    }

    function _notEnoughUnsold(uint256 given, uint256 unsold) internal pure returns (bytes memory) {
        return abi.encodeWithSelector(ICapacityCommitments.CapacityCommitments_NotEnoughUnsold.selector, given, unsold);
    }

    function testFuzz_ASaleTakesFromWhatIsUnsoldAndAReleaseGivesItBack(uint256 sold, uint256 released) public {
        sold = bound(sold, 1, 100 * HOUR);
        released = bound(released, 1, sold);
        vm.expectEmit(address(registry));
        emit ICapacityCommitments.CommittedCapacitySold(provider, current + 1, sold, sold);
        _sell(current + 1, sold);
        assertEq(registry.unsoldHours(current + 1), 100 * HOUR - sold);
        vm.expectEmit(address(registry));
        emit ICapacityCommitments.CommittedCapacityReleased(provider, current + 1, released, sold - released);
        _release(current + 1, released);
        assertEq(registry.unsoldHours(current + 1), 100 * HOUR - sold + released);
        assertEq(registry.backingHours(), 100 * HOUR - sold + released);
        _assertCounts(current + 1, 100 * HOUR);
    }

    function test_RevertWhen_MoreIsSoldThanIsLeft() public {
        _sell(current + 1, 60 * HOUR);
        vm.expectRevert(_notEnoughUnsold(40 * HOUR + 1, 40 * HOUR));
        _sell(current + 1, 40 * HOUR + 1);
    }

    function test_RevertWhen_HoursOfASuspendedProviderAreSold() public {
        _suspend(provider);
        vm.expectRevert(_notEnoughUnsold(1, 0));
        _sell(current + 1, 1);
    }

    function test_RevertWhen_MoreIsSoldThanTheWeightOfTodayDelivers() public {
        _commit(current + 1, FULL);
        _setClass(H100, 0.5e18);
        vm.expectRevert(_notEnoughUnsold(FULL / 2 + 1, FULL / 2));
        _sell(current + 1, FULL / 2 + 1);
    }

    function test_RevertWhen_AWeightRoseAndNobodyCountedAnew() public {
        _commit(current + 1, FULL);
        _setClass(H100, 0.5e18);
        registry.recount(provider);
        _setClass(H100, 1e18);
        vm.expectRevert(_notEnoughUnsold(FULL / 2 + 1, FULL / 2));
        _sell(current + 1, FULL / 2 + 1);
        registry.recount(provider);
        _sell(current + 1, FULL);
    }

    function test_WhatIsSoldStaysSoldWhenTheCertificationShrinks() public {
        _commit(current + 1, FULL);
        _sell(current + 1, FULL / 2);
        _renew(H100, 2, 180 days);
        assertEq(registry.commitmentOf(provider, current + 1).sold, FULL / 2);
        _assertCounts(current + 1, FULL / 4);
        assertEq(registry.unsoldHours(current + 1), 0);
        _release(current + 1, FULL / 2);
        assertEq(registry.unsoldHours(current + 1), FULL / 4);
    }

    function test_TheCurrentPeriodIsSoldAndAPastOneOnlyReleased() public {
        vm.warp(_endOf(current));
        _sell(current + 1, 10 * HOUR);
        vm.warp(_endOf(current + 1));
        vm.expectRevert(
            abi.encodeWithSelector(
                ICapacityCommitments.CapacityCommitments_PeriodOver.selector,
                current + 1,
                current + 2
            )
        );
        _sell(current + 1, 1);
        _release(current + 1, 10 * HOUR);
        assertEq(registry.commitmentOf(provider, current + 1).sold, 0);
    }

    function test_AReleaseWorksWhileTheProviderIsSuspended() public {
        _sell(current + 1, 10 * HOUR);
        _suspend(provider);
        _release(current + 1, 10 * HOUR);
        assertEq(registry.unsoldHours(current + 1), 0);
        vm.prank(certifier);
        registry.restore(provider, RECORD);
        assertEq(registry.unsoldHours(current + 1), 100 * HOUR);
    }

    function test_RevertWhen_NothingIsSoldOrReleased() public {
        vm.expectRevert(ICapacityCommitments.CapacityCommitments_ZeroAmount.selector);
        _sell(current + 1, 0);
        vm.expectRevert(ICapacityCommitments.CapacityCommitments_ZeroAmount.selector);
        _release(current + 1, 0);
    }

    function test_RevertWhen_MoreIsReleasedThanIsSold() public {
        _sell(current + 1, HOUR);
        vm.expectRevert(
            abi.encodeWithSelector(ICapacityCommitments.CapacityCommitments_NotEnoughSold.selector, HOUR + 1, HOUR)
        );
        _release(current + 1, HOUR + 1);
    }
}
