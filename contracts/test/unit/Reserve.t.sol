// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IAccessManager} from "@openzeppelin/contracts/access/manager/IAccessManager.sol";
import {IERC20Metadata} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Metadata.sol";
import {IERC20Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {IComputeToken} from "../../src/interfaces/IComputeToken.sol";
import {IRecorded} from "../../src/interfaces/IRecorded.sol";
import {IReserve} from "../../src/interfaces/IReserve.sol";
import {Reserve} from "../../src/Reserve.sol";
import {BaseTest} from "../BaseTest.sol";
import {FeeAsset} from "../doubles/FeeAsset.sol";
import {ReentrantAsset} from "../doubles/ReentrantAsset.sol";
import {TestAsset} from "../doubles/TestAsset.sol";

/// @dev The price is 2.5 coins for an hour, without fees, until a test says otherwise.
abstract contract ReserveSuite is BaseTest {
    function setUp() public virtual override {
        super.setUp();
        _setPeg(_terms());
    }

    function _snapshot() internal view returns (IReserve.Snapshot memory) {
        return reserve.snapshot();
    }

    function _halt(IReserve.Direction direction) internal {
        vm.prank(guardian);
        reserve.halt(direction, "price feed in doubt", RECORD);
    }

    function _halted(IReserve.Direction direction) internal pure returns (bytes memory) {
        return abi.encodeWithSelector(IReserve.Reserve_DirectionHalted.selector, direction);
    }

    /// @dev Waits out delay and interval, then expects the change of terms to fail.
    function _expectPegRefused(IReserve.PegTerms memory terms, bytes memory reason) internal {
        _schedule(pegManager, address(reserve), abi.encodeCall(reserve.setPeg, (terms, RECORD)));
        skip(PEG_DELAY);
        vm.expectRevert(reason);
        vm.prank(pegManager);
        reserve.setPeg(terms, RECORD);
    }

    /// @dev Takes assets away by a peg rise that is not there: hours minted unpaid by a second minter.
    function _dilute(uint256 amount) internal {
        _asAdmin(address(token), abi.encodeCall(token.setMinterAllowance, (bob, amount, RECORD)));
        vm.prank(bob);
        token.mint(bob, amount);
    }
}

contract ReservePegTest is ReserveSuite {
    function test_TheFirstPegIsFreeOfStepAndInterval() public {
        _deploy(new TestAsset(6));
        IReserve.PegTerms memory none;
        IReserve.PegTerms memory terms = _terms();
        _schedule(pegManager, address(reserve), abi.encodeCall(reserve.setPeg, (terms, RECORD)));
        skip(PEG_DELAY);
        vm.expectEmit(address(reserve));
        emit IReserve.PegSet(none, terms, RECORD);
        vm.prank(pegManager);
        reserve.setPeg(terms, RECORD);
        assertEq(abi.encode(_snapshot().terms), abi.encode(terms));
        assertEq(_snapshot().pegChangedAt, block.timestamp);
    }

    function test_APriceMayMoveByTheWholeStepEitherWay() public {
        IReserve.PegTerms memory terms = _terms();
        uint256 start = terms.price;
        terms.price = (start * 110) / 100;
        _setPeg(terms);
        assertEq(_snapshot().terms.price, terms.price);
        terms.price = (terms.price * 90) / 100;
        _setPeg(terms);
        assertEq(_snapshot().terms.price, (start * 99) / 100);
    }

    function test_RevertWhen_ThePriceMovesByMoreThanTheStep() public {
        IReserve.PegTerms memory terms = _terms();
        uint256 highest = (terms.price * 110) / 100;
        uint256 lowest = (terms.price * 90) / 100;
        terms.price = highest + 1;
        _expectPegRefused(
            terms,
            abi.encodeWithSelector(IReserve.Reserve_StepTooLarge.selector, highest + 1, lowest, highest)
        );
        terms.price = lowest - 1;
        _expectPegRefused(
            terms,
            abi.encodeWithSelector(IReserve.Reserve_StepTooLarge.selector, lowest - 1, lowest, highest)
        );
    }

    function test_TheStepInForceBindsAndNotTheOneTheChangeBrings() public {
        IReserve.PegTerms memory terms = _terms();
        uint256 start = terms.price;
        terms.maxStepBps = 2_000;
        terms.price = (start * 120) / 100;
        _expectPegRefused(
            terms,
            abi.encodeWithSelector(
                IReserve.Reserve_StepTooLarge.selector,
                terms.price,
                (start * 90) / 100,
                (start * 110) / 100
            )
        );
    }

    function test_RevertWhen_TheIntervalIsNotOver() public {
        IReserve.PegTerms memory terms = _terms();
        terms.minInterval = 5 days;
        _setPeg(terms);
        uint256 next = block.timestamp + 5 days;
        _expectPegRefused(terms, abi.encodeWithSelector(IReserve.Reserve_ChangedTooRecently.selector, next));
        vm.warp(next);
        vm.prank(pegManager);
        reserve.setPeg(terms, RECORD);
        assertEq(_snapshot().pegChangedAt, next);
    }

    function test_RevertWhen_ARiseWouldTakeCoverageBelowTheFloor() public {
        _mintFor(alice, 100 * HOUR);
        IReserve.PegTerms memory terms = _terms();
        terms.price = (terms.price * 110) / 100;
        _expectPegRefused(terms, abi.encodeWithSelector(IReserve.Reserve_BelowFloor.selector, 9_090, 10_000));
        _fund(25e6);
        vm.prank(pegManager);
        reserve.setPeg(terms, RECORD);
        assertEq(reserve.liquidCoverageBps(), 10_000);
    }

    function test_APriceMayFallWhateverTheCoverage() public {
        _mintFor(alice, 100 * HOUR);
        _dilute(100 * HOUR);
        assertEq(reserve.liquidCoverageBps(), 5_000);
        IReserve.PegTerms memory terms = _terms();
        terms.price = (terms.price * 90) / 100;
        _setPeg(terms);
        assertEq(reserve.liquidCoverageBps(), 5_555);
    }

    function test_RevertWhen_ThePriceIsZero() public {
        IReserve.PegTerms memory terms = _terms();
        terms.price = 0;
        _expectPegRefused(terms, abi.encodeWithSelector(IReserve.Reserve_ZeroPrice.selector));
    }

    function test_RevertWhen_AFeeIsAboveTheLimit() public {
        IReserve.PegTerms memory terms = _terms();
        terms.mintFeeBps = 501;
        bytes memory reason = abi.encodeWithSelector(IReserve.Reserve_FeeTooHigh.selector, 501, 500);
        _expectPegRefused(terms, reason);
        terms.mintFeeBps = 500;
        terms.redeemFeeBps = 501;
        _expectPegRefused(terms, reason);
        terms.redeemFeeBps = 500;
        _setPeg(terms);
        assertEq(_snapshot().terms.redeemFeeBps, 500);
    }

    function test_RevertWhen_TheStepLimitIsOutOfRange() public {
        IReserve.PegTerms memory terms = _terms();
        terms.maxStepBps = 0;
        _expectPegRefused(terms, abi.encodeWithSelector(IReserve.Reserve_StepLimitOutOfRange.selector, 0, 2_000));
        terms.maxStepBps = 2_001;
        _expectPegRefused(terms, abi.encodeWithSelector(IReserve.Reserve_StepLimitOutOfRange.selector, 2_001, 2_000));
    }

    function test_RevertWhen_TheIntervalIsTooShort() public {
        IReserve.PegTerms memory terms = _terms();
        terms.minInterval = 1 hours - 1;
        _expectPegRefused(
            terms,
            abi.encodeWithSelector(IReserve.Reserve_IntervalTooShort.selector, 1 hours - 1, 1 hours)
        );
    }

    function test_RevertWhen_TheCapIsBelowTheSupply() public {
        _mintFor(alice, 100 * HOUR);
        IReserve.PegTerms memory terms = _terms();
        terms.supplyCap = 100 * HOUR - 1;
        _expectPegRefused(
            terms,
            abi.encodeWithSelector(IReserve.Reserve_CapBelowSupply.selector, 100 * HOUR - 1, 100 * HOUR)
        );
        terms.supplyCap = 100 * HOUR;
        _setPeg(terms);
        assertEq(_snapshot().terms.supplyCap, 100 * HOUR);
    }

    function test_RevertWhen_ThePegNamesNoRecord() public {
        IReserve.PegTerms memory terms = _terms();
        _schedule(pegManager, address(reserve), abi.encodeCall(reserve.setPeg, (terms, NO_RECORD)));
        skip(PEG_DELAY);
        vm.expectRevert(IRecorded.Recorded_MissingRecord.selector);
        vm.prank(pegManager);
        reserve.setPeg(terms, NO_RECORD);
    }

    // ---- thresholds ----------------------------------------------------------------------------------------------

    function test_ThresholdsAreReplacedAndTellThePreviousOnes() public {
        IReserve.Thresholds memory next = _lines(10_500, 12_000);
        _schedule(pegManager, address(reserve), abi.encodeCall(reserve.setThresholds, (next, RECORD)));
        skip(PEG_DELAY);
        vm.expectEmit(address(reserve));
        emit IReserve.ThresholdsSet(_lines(10_000, 11_000), next, RECORD);
        vm.prank(pegManager);
        reserve.setThresholds(next, RECORD);
        assertEq(_snapshot().thresholds.floorBps, 10_500);
        assertEq(_snapshot().thresholds.healthyBps, 12_000);
    }

    function test_RevertWhen_TheFloorIsBelowFullCoverageOrTheHealthyLineBelowTheFloor() public {
        _expectThresholdsRefused(9_999, 11_000);
        _expectThresholdsRefused(11_000, 10_999);
    }

    function _expectThresholdsRefused(uint16 floorBps, uint16 healthyBps) internal {
        IReserve.Thresholds memory next = _lines(floorBps, healthyBps);
        _schedule(pegManager, address(reserve), abi.encodeCall(reserve.setThresholds, (next, RECORD)));
        skip(PEG_DELAY);
        vm.expectRevert(abi.encodeWithSelector(IReserve.Reserve_BadThresholds.selector, floorBps, healthyBps));
        vm.prank(pegManager);
        reserve.setThresholds(next, RECORD);
    }

    function test_RevertWhen_ThresholdsNameNoRecord() public {
        IReserve.Thresholds memory next = _lines(10_500, 12_000);
        _schedule(pegManager, address(reserve), abi.encodeCall(reserve.setThresholds, (next, NO_RECORD)));
        skip(PEG_DELAY);
        vm.expectRevert(IRecorded.Recorded_MissingRecord.selector);
        vm.prank(pegManager);
        reserve.setThresholds(next, NO_RECORD);
    }
}

contract ReserveMoneyTest is ReserveSuite {
    // ---- funding -------------------------------------------------------------------------------------------------

    function test_FundingIsBookedAndRaisesCoverage() public {
        _mintFor(alice, 100 * HOUR);
        asset.mint(treasurer, 50e6);
        vm.startPrank(treasurer);
        asset.approve(address(reserve), 50e6);
        vm.expectEmit(address(reserve));
        emit IReserve.ReserveFunded(treasurer, 50e6, 300e6, RECORD);
        reserve.fund(50e6, RECORD);
        vm.stopPrank();
        assertEq(reserve.assets(), 300e6);
        assertEq(reserve.liquidCoverageBps(), 12_000);
    }

    function test_ADonationIsNotBookedAndChangesNoCoverage() public {
        _mintFor(alice, 100 * HOUR);
        asset.mint(address(reserve), 1_000e6);
        assertEq(reserve.assets(), 250e6);
        assertEq(reserve.liquidCoverageBps(), 10_000);
    }

    function test_RevertWhen_FundingNothingOrWithoutARecord() public {
        vm.startPrank(treasurer);
        vm.expectRevert(IReserve.Reserve_ZeroAmount.selector);
        reserve.fund(0, RECORD);
        vm.expectRevert(IRecorded.Recorded_MissingRecord.selector);
        reserve.fund(1, NO_RECORD);
        vm.stopPrank();
    }

    // ---- withdrawing ---------------------------------------------------------------------------------------------

    /// @dev Schedules the withdrawal and waits until it may be executed.
    function _announce(address to, uint256 amount, bytes32 record) internal {
        _schedule(treasurer, address(reserve), abi.encodeCall(reserve.withdrawSurplus, (to, amount, record)));
        skip(WITHDRAW_DELAY);
    }

    function _expectWithdrawalRefused(address to, uint256 amount, bytes32 record, bytes memory reason) internal {
        _announce(to, amount, record);
        vm.expectRevert(reason);
        vm.prank(treasurer);
        reserve.withdrawSurplus(to, amount, record);
    }

    function test_WhatIsAboveTheHealthyLineMayLeaveToTheUnit() public {
        _mintFor(alice, 100 * HOUR);
        _fund(50e6);
        _expectWithdrawalRefused(
            bob,
            25e6 + 1,
            RECORD,
            abi.encodeWithSelector(IReserve.Reserve_BelowHealthy.selector, 10_999, 11_000)
        );
        _announce(bob, 25e6, RECORD);
        vm.expectEmit(address(reserve));
        emit IReserve.SurplusWithdrawn(bob, 25e6, 275e6, RECORD);
        vm.prank(treasurer);
        reserve.withdrawSurplus(bob, 25e6, RECORD);
        assertEq(asset.balanceOf(bob), 25e6);
        assertEq(reserve.liquidCoverageBps(), 11_000);
    }

    function test_RevertWhen_AWithdrawalWasNotAnnounced() public {
        _fund(10e6);
        vm.expectPartialRevert(IAccessManager.AccessManagerNotScheduled.selector);
        vm.prank(treasurer);
        reserve.withdrawSurplus(bob, 1, RECORD);
    }

    function test_EverythingMayLeaveWhenNothingIsOwed() public {
        _fund(10e6);
        _announce(bob, 10e6, RECORD);
        vm.prank(treasurer);
        reserve.withdrawSurplus(bob, 10e6, RECORD);
        assertEq(reserve.assets(), 0);
        assertEq(asset.balanceOf(bob), 10e6);
    }

    function test_RevertWhen_WithdrawingMoreThanIsBooked() public {
        _fund(10e6);
        asset.mint(address(reserve), 10e6);
        _expectWithdrawalRefused(
            bob,
            10e6 + 1,
            RECORD,
            abi.encodeWithSelector(IReserve.Reserve_InsufficientAssets.selector, 10e6, 10e6 + 1)
        );
    }

    function test_RevertWhen_AWithdrawalIsEmptyOrGoesNowhereOrNamesNoRecord() public {
        _fund(10e6);
        _expectWithdrawalRefused(bob, 0, RECORD, abi.encodeWithSelector(IReserve.Reserve_ZeroAmount.selector));
        _expectWithdrawalRefused(address(0), 1, RECORD, abi.encodeWithSelector(IReserve.Reserve_ZeroAddress.selector));
        _expectWithdrawalRefused(bob, 1, NO_RECORD, abi.encodeWithSelector(IRecorded.Recorded_MissingRecord.selector));
    }

    // ---- hours for grants ----------------------------------------------------------------------------------------

    function test_HoursForGrantsGoToTheGrantContractAgainstTheSurplus() public {
        _fund(250e6);
        vm.expectEmit(address(reserve));
        emit IReserve.GrantHoursIssued(address(grants), 100 * HOUR, RECORD);
        _issue(100 * HOUR);
        assertEq(token.balanceOf(address(grants)), 100 * HOUR);
        assertEq(reserve.assets(), 250e6);
        assertEq(reserve.liquidCoverageBps(), 10_000);
    }

    function test_RevertWhen_AnIssueWouldTakeCoverageBelowTheFloor() public {
        _fund(250e6);
        vm.expectRevert(abi.encodeWithSelector(IReserve.Reserve_BelowFloor.selector, 9_999, 10_000));
        _issue(100 * HOUR + 1);
    }

    function test_RevertWhen_AnIssueExceedsTheCap() public {
        _fund(10_000_000e6);
        vm.expectRevert(
            abi.encodeWithSelector(IReserve.Reserve_CapExceeded.selector, 1_000_000 * HOUR + 1, 1_000_000 * HOUR)
        );
        _issue(1_000_000 * HOUR + 1);
    }

    function test_RevertWhen_IssuingWhileMintingIsHalted() public {
        _fund(250e6);
        _halt(IReserve.Direction.Mint);
        vm.expectRevert(_halted(IReserve.Direction.Mint));
        _issue(HOUR);
    }

    function test_RevertWhen_IssuingNothingOrWithoutARecord() public {
        vm.startPrank(treasurer);
        vm.expectRevert(IReserve.Reserve_ZeroAmount.selector);
        reserve.issueForGrants(0, RECORD);
        vm.expectRevert(IRecorded.Recorded_MissingRecord.selector);
        reserve.issueForGrants(1, NO_RECORD);
        vm.stopPrank();
    }

    function test_RevertWhen_IssuingBeforeThePegIsSet() public {
        _deploy(new TestAsset(6));
        _fund(250e6);
        vm.expectRevert(IReserve.Reserve_PegNotSet.selector);
        _issue(HOUR);
    }

    function test_RevertWhen_IssuingWithoutAGrantProgram() public {
        IReserve.Thresholds memory thresholds = _lines(10_000, 11_000);
        Reserve bare = new Reserve(address(manager), token, asset, registry, oracle, thresholds, RECORD);
        bytes4[] memory selectors = new bytes4[](1);
        selectors[0] = bare.issueForGrants.selector;
        _asAdmin(
            address(manager),
            abi.encodeCall(manager.setTargetFunctionRole, (address(bare), selectors, type(uint64).max))
        );
        vm.expectRevert(IReserve.Reserve_GrantProgramNotSet.selector);
        bare.issueForGrants(HOUR, RECORD);
    }

    function test_ANewGrantProgramReceivesTheNextIssue() public {
        bytes memory data = abi.encodeCall(reserve.setGrantProgram, (bob, RECORD));
        _schedule(admin, address(reserve), data);
        skip(ADMIN_DELAY);
        vm.expectEmit(address(reserve));
        emit IReserve.GrantProgramSet(bob, RECORD);
        vm.prank(admin);
        reserve.setGrantProgram(bob, RECORD);
        assertEq(reserve.grantProgram(), bob);
        _fund(250e6);
        _issue(HOUR);
        assertEq(token.balanceOf(bob), HOUR);
    }

    function test_RevertWhen_TheGrantProgramIsTheZeroAddressOrNamesNoRecord() public {
        _schedule(admin, address(reserve), abi.encodeCall(reserve.setGrantProgram, (address(0), RECORD)));
        _schedule(admin, address(reserve), abi.encodeCall(reserve.setGrantProgram, (bob, NO_RECORD)));
        skip(ADMIN_DELAY);
        vm.startPrank(admin);
        vm.expectRevert(IReserve.Reserve_ZeroAddress.selector);
        reserve.setGrantProgram(address(0), RECORD);
        vm.expectRevert(IRecorded.Recorded_MissingRecord.selector);
        reserve.setGrantProgram(bob, NO_RECORD);
        vm.stopPrank();
    }
}

contract ReserveTradeTest is ReserveSuite {
    function test_AMintCostsThePegAndIsBooked() public {
        asset.mint(alice, 25e6);
        vm.startPrank(alice);
        asset.approve(address(reserve), 25e6);
        vm.expectEmit(address(reserve));
        emit IReserve.HoursMinted(alice, bob, 10 * HOUR, 25e6, 25e6);
        uint256 cost = reserve.mint(10 * HOUR, 25e6, bob);
        vm.stopPrank();
        assertEq(cost, 25e6);
        assertEq(token.balanceOf(bob), 10 * HOUR);
        assertEq(asset.balanceOf(alice), 0);
        assertEq(asset.balanceOf(address(reserve)), 25e6);
        assertEq(token.minterAllowance(address(reserve)), MINTER_ALLOWANCE - 10 * HOUR);
    }

    function test_ARedemptionPaysThePegAndBurns() public {
        _mintFor(alice, 10 * HOUR);
        vm.startPrank(alice);
        token.approve(address(reserve), 4 * HOUR);
        vm.expectEmit(address(reserve));
        emit IReserve.HoursRedeemed(alice, bob, 4 * HOUR, 10e6, 15e6);
        uint256 payout = reserve.redeem(4 * HOUR, 10e6, bob);
        vm.stopPrank();
        assertEq(payout, 10e6);
        assertEq(asset.balanceOf(bob), 10e6);
        assertEq(token.totalSupply(), 6 * HOUR);
        assertEq(reserve.assets(), 15e6);
    }

    function test_FeesStayInTheReserveAsSurplus() public {
        IReserve.PegTerms memory terms = _terms();
        terms.mintFeeBps = 100;
        terms.redeemFeeBps = 200;
        _setPeg(terms);
        assertEq(_mintFor(alice, 100 * HOUR), 252_500_000);
        assertEq(reserve.previewRedeem(100 * HOUR), 245_000_000);
        _redeem(alice, 100 * HOUR, 0);
        assertEq(asset.balanceOf(alice), 245_000_000);
        assertEq(reserve.assets(), 7_500_000);
        assertEq(reserve.liabilities(), 0);
    }

    function _redeem(address who, uint256 amount, uint256 minPayout) internal returns (uint256 payout) {
        vm.startPrank(who);
        token.approve(address(reserve), amount);
        payout = reserve.redeem(amount, minPayout, who);
        vm.stopPrank();
    }

    function test_BelowFullCoverageEveryRedemptionPaysTheCoveredShare() public {
        _mintFor(alice, 100 * HOUR);
        _dilute(100 * HOUR);
        assertEq(reserve.liquidCoverageBps(), 5_000);
        assertEq(_redeem(bob, 60 * HOUR, 0), 75e6);
        assertEq(reserve.liquidCoverageBps(), 5_000);
        assertEq(_redeem(alice, 100 * HOUR, 0), 125e6);
        assertEq(reserve.liquidCoverageBps(), 5_000);
        assertEq(_redeem(bob, 40 * HOUR, 0), 50e6);
        assertEq(reserve.assets(), 0);
    }

    function test_AMintBelowFullCoverageRaisesCoverage() public {
        _mintFor(alice, 100 * HOUR);
        _dilute(100 * HOUR);
        _mintFor(alice, 200 * HOUR);
        assertEq(reserve.liquidCoverageBps(), 7_500);
    }

    function test_RevertWhen_TheCostIsAboveTheLimit() public {
        vm.expectRevert(abi.encodeWithSelector(IReserve.Reserve_CostAboveLimit.selector, 25e6, 25e6 - 1));
        vm.prank(alice);
        reserve.mint(10 * HOUR, 25e6 - 1, alice);
    }

    function test_RevertWhen_ThePayoutIsBelowTheLimit() public {
        _mintFor(alice, 10 * HOUR);
        vm.expectRevert(abi.encodeWithSelector(IReserve.Reserve_PayoutBelowLimit.selector, 25e6, 25e6 + 1));
        vm.prank(alice);
        reserve.redeem(10 * HOUR, 25e6 + 1, alice);
    }

    function test_RevertWhen_ARedemptionWouldPayNothing() public {
        _mintFor(alice, 10 * HOUR);
        uint256 dust = HOUR / _terms().price - 1;
        vm.expectRevert(abi.encodeWithSelector(IReserve.Reserve_DustRedemption.selector, dust));
        vm.prank(alice);
        reserve.redeem(dust, 0, alice);
    }

    function test_TheSmallestMintCostsOneUnit() public {
        assertEq(_mintFor(alice, 1), 1);
        assertEq(token.balanceOf(alice), 1);
    }

    function test_RevertWhen_TradingNothingOrToNobody() public {
        vm.expectRevert(IReserve.Reserve_ZeroAmount.selector);
        reserve.mint(0, 0, alice);
        vm.expectRevert(IReserve.Reserve_ZeroAmount.selector);
        reserve.redeem(0, 0, alice);
        vm.expectRevert(IReserve.Reserve_ZeroAddress.selector);
        reserve.mint(1, 1, address(0));
        vm.expectRevert(IReserve.Reserve_ZeroAddress.selector);
        reserve.redeem(1, 0, address(0));
    }

    function test_RevertWhen_TradingBeforeThePegIsSet() public {
        _deploy(new TestAsset(6));
        vm.expectRevert(IReserve.Reserve_PegNotSet.selector);
        reserve.mint(1, 1, alice);
        vm.expectRevert(IReserve.Reserve_PegNotSet.selector);
        reserve.redeem(1, 0, alice);
        vm.expectRevert(IReserve.Reserve_PegNotSet.selector);
        reserve.previewMint(1);
        vm.expectRevert(IReserve.Reserve_PegNotSet.selector);
        reserve.previewRedeem(1);
    }

    function test_RevertWhen_AMintExceedsTheCap() public {
        uint256 cap = _terms().supplyCap;
        vm.expectRevert(abi.encodeWithSelector(IReserve.Reserve_CapExceeded.selector, cap + 1, cap));
        reserve.mint(cap + 1, type(uint256).max, alice);
    }

    function test_RevertWhen_TheReservesOwnMinterAllowanceIsSpent() public {
        _asAdmin(address(token), abi.encodeCall(token.setMinterAllowance, (address(reserve), HOUR - 1, RECORD)));
        asset.mint(alice, 3e6);
        vm.startPrank(alice);
        asset.approve(address(reserve), 3e6);
        vm.expectRevert(
            abi.encodeWithSelector(
                IComputeToken.ComputeToken_AllowanceExceeded.selector,
                address(reserve),
                HOUR - 1,
                HOUR
            )
        );
        reserve.mint(HOUR, 3e6, alice);
        vm.stopPrank();
    }

    function test_RevertWhen_TheHolderDidNotApproveTheReserve() public {
        _mintFor(alice, HOUR);
        vm.expectRevert(
            abi.encodeWithSelector(IERC20Errors.ERC20InsufficientAllowance.selector, address(reserve), 0, HOUR)
        );
        vm.prank(alice);
        reserve.redeem(HOUR, 0, alice);
    }

    function test_RevertWhen_AFrozenHolderRedeems() public {
        _mintFor(alice, HOUR);
        vm.prank(alice);
        token.approve(address(reserve), HOUR);
        vm.prank(adjudicator);
        token.freeze(alice, "court order 7", RECORD);
        vm.expectRevert(abi.encodeWithSelector(IComputeToken.ComputeToken_AccountFrozen.selector, alice));
        vm.prank(alice);
        reserve.redeem(HOUR, 0, alice);
    }

    // ---- halts ---------------------------------------------------------------------------------------------------

    function test_HaltingOneDirectionLeavesTheOtherOpen() public {
        _mintFor(alice, 10 * HOUR);
        vm.expectEmit(address(reserve));
        emit IReserve.DirectionHalted(IReserve.Direction.Mint, "price feed in doubt", RECORD);
        _halt(IReserve.Direction.Mint);
        assertTrue(_snapshot().mintHalted);
        assertFalse(_snapshot().redeemHalted);
        vm.expectRevert(_halted(IReserve.Direction.Mint));
        reserve.mint(HOUR, type(uint256).max, alice);
        assertEq(_redeem(alice, 4 * HOUR, 0), 10e6);
    }

    function test_HaltingRedemptionLeavesMintingOpen() public {
        _halt(IReserve.Direction.Redeem);
        assertTrue(_snapshot().redeemHalted);
        _mintFor(alice, 10 * HOUR);
        vm.expectRevert(_halted(IReserve.Direction.Redeem));
        vm.prank(alice);
        reserve.redeem(HOUR, 0, alice);
    }

    function test_AHaltEndsOnlyAfterThePegManagersDelay() public {
        _halt(IReserve.Direction.Mint);
        bytes memory data = abi.encodeCall(reserve.reopen, (IReserve.Direction.Mint, RECORD));
        bytes32 operationId = _schedule(pegManager, address(reserve), data);
        skip(PEG_DELAY - 1);
        vm.expectRevert(abi.encodeWithSignature("AccessManagerNotReady(bytes32)", operationId));
        vm.prank(pegManager);
        reserve.reopen(IReserve.Direction.Mint, RECORD);
        skip(1);
        vm.expectEmit(address(reserve));
        emit IReserve.DirectionReopened(IReserve.Direction.Mint, RECORD);
        vm.prank(pegManager);
        reserve.reopen(IReserve.Direction.Mint, RECORD);
        assertFalse(_snapshot().mintHalted);
        _mintFor(alice, HOUR);
    }

    function test_RevertWhen_HaltingTwice() public {
        _halt(IReserve.Direction.Redeem);
        vm.expectRevert(_halted(IReserve.Direction.Redeem));
        _halt(IReserve.Direction.Redeem);
    }

    function test_RevertWhen_AHaltHasNoReasonOrRecord() public {
        vm.startPrank(guardian);
        vm.expectRevert(IReserve.Reserve_MissingReason.selector);
        reserve.halt(IReserve.Direction.Mint, "", RECORD);
        vm.expectRevert(IRecorded.Recorded_MissingRecord.selector);
        reserve.halt(IReserve.Direction.Mint, "reason", NO_RECORD);
        vm.stopPrank();
    }

    function test_RevertWhen_ReopeningWhatIsOpenOrWithoutARecord() public {
        _halt(IReserve.Direction.Mint);
        _schedule(pegManager, address(reserve), abi.encodeCall(reserve.reopen, (IReserve.Direction.Redeem, RECORD)));
        _schedule(pegManager, address(reserve), abi.encodeCall(reserve.reopen, (IReserve.Direction.Mint, NO_RECORD)));
        skip(PEG_DELAY);
        vm.startPrank(pegManager);
        vm.expectRevert(abi.encodeWithSelector(IReserve.Reserve_NotHalted.selector, IReserve.Direction.Redeem));
        reserve.reopen(IReserve.Direction.Redeem, RECORD);
        vm.expectRevert(IRecorded.Recorded_MissingRecord.selector);
        reserve.reopen(IReserve.Direction.Mint, NO_RECORD);
        vm.stopPrank();
    }

    // ---- settlement assets that misbehave ------------------------------------------------------------------------

    function test_RevertWhen_TheAssetKeepsAFee() public {
        FeeAsset feeAsset = new FeeAsset();
        _deploy(feeAsset);
        _setPeg(_terms());
        feeAsset.setCharging(true);
        bytes memory reason = abi.encodeWithSelector(IReserve.Reserve_ShortTransfer.selector, 250e6, 247.5e6);

        asset.mint(treasurer, 250e6);
        vm.startPrank(treasurer);
        asset.approve(address(reserve), 250e6);
        vm.expectRevert(reason);
        reserve.fund(250e6, RECORD);
        vm.stopPrank();

        asset.mint(alice, 250e6);
        vm.startPrank(alice);
        asset.approve(address(reserve), 250e6);
        vm.expectRevert(reason);
        reserve.mint(100 * HOUR, 250e6, alice);
        vm.stopPrank();
        assertEq(reserve.assets(), 0);
        assertEq(token.totalSupply(), 0);
    }

    function test_RevertWhen_TheAssetCallsBackInTheMiddle() public {
        ReentrantAsset reentrant = new ReentrantAsset();
        _deploy(reentrant);
        _setPeg(_terms());
        _mintFor(alice, 100 * HOUR);
        asset.mint(alice, 100e6);
        bytes memory guarded = abi.encodeWithSignature("ReentrancyGuardReentrantCall()");

        vm.startPrank(alice);
        asset.approve(address(reserve), type(uint256).max);
        token.approve(address(reserve), type(uint256).max);
        reentrant.arm(address(reserve), abi.encodeCall(reserve.redeem, (HOUR, 0, alice)));
        vm.expectRevert(guarded);
        reserve.redeem(HOUR, 0, alice);
        vm.expectRevert(guarded);
        reserve.mint(HOUR, 3e6, alice);
        reentrant.arm(address(reserve), abi.encodeCall(reserve.mint, (HOUR, 3e6, alice)));
        vm.expectRevert(guarded);
        reserve.redeem(HOUR, 0, alice);
        vm.stopPrank();
    }
}

/// @dev The same rules for money of any decimals. The price is fuzzed by the peg's own limits.
abstract contract ReserveDecimalsSuite is ReserveSuite {
    function test_AnHourCostsAndPaysTwoAndAHalfCoins() public view {
        assertEq(reserve.previewMint(HOUR), (5 * _unit()) / 2);
        assertEq(reserve.previewRedeem(0), 0);
    }

    function testFuzz_BuyingAndSellingBackNeverGains(uint256 amount, uint16 mintFee, uint16 redeemFee) public {
        amount = bound(amount, HOUR / 1_000, 100_000 * HOUR);
        _setFees(mintFee, redeemFee);
        uint256 cost = _mintFor(alice, amount);
        vm.startPrank(alice);
        token.approve(address(reserve), amount);
        uint256 payout = reserve.redeem(amount, 0, alice);
        vm.stopPrank();
        assertLe(payout, cost);
        assertEq(reserve.assets(), cost - payout);
    }

    function testFuzz_PreviewsAreExact(uint256 amount, uint16 mintFee, uint16 redeemFee, uint256 unpaid) public {
        amount = bound(amount, HOUR / 1_000, 100_000 * HOUR);
        unpaid = bound(unpaid, 1, 100_000 * HOUR);
        _setFees(mintFee, redeemFee);
        uint256 quoted = reserve.previewMint(amount);
        assertEq(_mintFor(alice, amount), quoted);
        _dilute(unpaid);
        quoted = reserve.previewRedeem(amount);
        vm.assume(quoted != 0);
        vm.startPrank(alice);
        token.approve(address(reserve), amount);
        assertEq(reserve.redeem(amount, quoted, alice), quoted);
        vm.stopPrank();
        assertEq(asset.balanceOf(alice), quoted);
    }

    function testFuzz_ATradeNeverLowersTheSurplus(uint256 first, uint256 sold, uint16 fee) public {
        first = bound(first, HOUR, 100_000 * HOUR);
        sold = bound(sold, HOUR / 1_000, first);
        _setFees(fee, fee);
        int256 surplus = _surplus();
        _mintFor(alice, first);
        assertGe(_surplus(), surplus);
        surplus = _surplus();
        vm.startPrank(alice);
        token.approve(address(reserve), sold);
        reserve.redeem(sold, 0, alice);
        vm.stopPrank();
        assertGe(_surplus(), surplus);
    }

    function _surplus() internal view returns (int256) {
        return int256(reserve.assets()) - int256(reserve.liabilities());
    }

    function _setFees(uint16 mintFee, uint16 redeemFee) internal {
        IReserve.PegTerms memory terms = _terms();
        terms.mintFeeBps = uint16(bound(mintFee, 0, 500));
        terms.redeemFeeBps = uint16(bound(redeemFee, 0, 500));
        _setPeg(terms);
    }
}

contract ReserveSixDecimalsTest is ReserveDecimalsSuite {}

contract ReserveEightDecimalsTest is ReserveDecimalsSuite {
    function _newAsset() internal override returns (TestAsset) {
        return new TestAsset(8);
    }
}

contract ReserveEighteenDecimalsTest is ReserveDecimalsSuite {
    function _newAsset() internal override returns (TestAsset) {
        return new TestAsset(18);
    }
}

contract ReserveConstructionTest is BaseTest {
    function test_ThresholdsAreInForceFromTheStart() public view {
        IReserve.Snapshot memory snapshot = reserve.snapshot();
        assertEq(snapshot.thresholds.floorBps, 10_000);
        assertEq(snapshot.thresholds.healthyBps, 11_000);
        assertEq(snapshot.liquidCoverageBps, type(uint256).max);
        assertEq(snapshot.supply, 0);
        assertEq(snapshot.liabilities, 0);
        assertEq(snapshot.pegChangedAt, 0);
        assertEq(reserve.liquidCoverageBps(), type(uint256).max);
    }

    function test_ItNamesItsTokenAssetProgramAndLimits() public view {
        assertEq(reserve.token(), address(token));
        assertEq(reserve.settlementAsset(), address(asset));
        assertEq(reserve.grantProgram(), address(grants));
        assertEq(reserve.MAX_FEE_BPS(), 500);
        assertEq(reserve.MAX_STEP_BPS(), 2_000);
        assertEq(reserve.MIN_INTERVAL(), 1 hours);
        assertEq(reserve.MIN_FLOOR_BPS(), 10_000);
    }

    function test_RevertWhen_TokenOrAssetIsTheZeroAddress() public {
        IReserve.Thresholds memory thresholds = _lines(10_000, 11_000);
        vm.expectRevert(IReserve.Reserve_ZeroAddress.selector);
        new Reserve(address(manager), IComputeToken(address(0)), asset, registry, oracle, thresholds, RECORD);
        vm.expectRevert(IReserve.Reserve_ZeroAddress.selector);
        new Reserve(address(manager), token, IERC20Metadata(address(0)), registry, oracle, thresholds, RECORD);
    }

    function test_RevertWhen_TheFirstThresholdsAreBadOrNameNoRecord() public {
        IReserve.Thresholds memory thresholds = _lines(9_999, 11_000);
        vm.expectRevert(abi.encodeWithSelector(IReserve.Reserve_BadThresholds.selector, 9_999, 11_000));
        new Reserve(address(manager), token, asset, registry, oracle, thresholds, RECORD);
        thresholds.floorBps = 10_000;
        vm.expectRevert(IRecorded.Recorded_MissingRecord.selector);
        new Reserve(address(manager), token, asset, registry, oracle, thresholds, NO_RECORD);
    }
}
