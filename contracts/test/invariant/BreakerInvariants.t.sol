// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IPriceOracle} from "../../src/interfaces/IPriceOracle.sol";
import {IProviderRegistry} from "../../src/interfaces/IProviderRegistry.sol";
import {IReserve} from "../../src/interfaces/IReserve.sol";
import {BaseTest} from "../BaseTest.sol";
import {BreakerHandler} from "./handlers/BreakerHandler.sol";

/// @title The breaker, the backing and the gains that must not be, under any order of acts. Stated in prose in README.md,
/// by the same numbers.
contract BreakerInvariantsTest is BaseTest {
    BreakerHandler internal handler;

    function setUp() public override {
        super.setUp();
        IReserve.PegTerms memory terms = _terms();
        terms.minInterval = 1 hours;
        _setPeg(terms);
        _fund(200e6);
        _mintFor(alice, 200 * HOUR);
        _mintFor(bob, 200 * HOUR);
        _setClass(H100, 1e18);
        _apply(provider);
        IProviderRegistry.Certification memory certification = _certificationOf(provider, H100, 8);
        certification.expiresAt = uint64(block.timestamp) + 365 days;
        _certify(certification);
        handler = new BreakerHandler(program, _holders(), provider);
        bytes memory allowance = abi.encodeCall(
            token.setMinterAllowance,
            (handler.DILUTER(), 100_000_000 * HOUR, RECORD)
        );
        _asAdmin(address(token), allowance);
        _report(2.5e6);
        targetContract(address(handler));
    }

    function _thresholds() internal view override returns (IReserve.Thresholds memory lines) {
        lines = super._thresholds();
        lines.slowBps = 10_500;
        lines.haltBps = 10_000;
        lines.dailyMintLimit = uint128(30 * HOUR);
    }

    function _guards() internal view override returns (IPriceOracle.Guards memory guards) {
        guards = super._guards();
        guards.maxAge = 36 hours;
    }

    /// @dev Fifteen hundred acts by dice, as a campaign plays them: a breaker that is asked in three of its states only proves
    /// nothing of the fourth.
    function test_HoursAreAskedForInEveryStateOfTheBreaker() public {
        for (uint256 i = 0; i < 1_500; ++i) {
            uint256 dice = uint256(keccak256(abi.encode("act", i)));
            uint256 act = dice % 6;
            if (act == 0) handler.wait(dice >> 8);
            else if (act == 1) handler.report(dice >> 8);
            else if (act == 2) handler.moveNearALine(dice >> 8);
            else if (act == 3) handler.setThresholds(dice);
            else handler.mint(dice >> 8, dice >> 128);
        }
        assertGt(handler.asked(IReserve.BreakerState.Healthy), 10);
        assertGt(handler.asked(IReserve.BreakerState.Slow), 10);
        assertGt(handler.asked(IReserve.BreakerState.MintHalted), 10);
        assertGt(handler.asked(IReserve.BreakerState.OracleStale), 10);
    }

    /// @dev A campaign in which little happens proves little.
    function afterInvariant() public view {
        assertGt(handler.acted(), handler.skipped());
    }

    function invariant_R11_NothingIsMintedAgainstTheBreakerNorRefusedWithoutIt() public view {
        assertFalse(handler.mintedAgainstTheBreaker());
        assertFalse(handler.refusedWithoutReason());
        assertFalse(handler.peggedWithoutReference());
    }

    function invariant_R12_NoSlowDaySeesMoreThanItsLimit() public view {
        assertFalse(handler.dailyLimitBroken());
        assertEq(reserve.snapshot().mintedToday, handler.mintedSlow(block.timestamp / 1 days));
    }

    function invariant_R13_CapacityBacksNoMoreThanItsShareNorThanItIsWorth() public view {
        IReserve.Snapshot memory now_ = reserve.snapshot();
        uint256 worth = (now_.backingHours * now_.terms.price) / HOUR;
        assertLe(now_.capacityBacking * 10_000, worth * (10_000 - now_.thresholds.haircutBps));
        assertLe(now_.capacityBacking * 10_000, now_.liabilities * now_.thresholds.backingShareBps);
        assertGe(now_.totalCoverageBps, now_.liquidCoverageBps);
        assertEq(now_.totalCoverageBps, reserve.totalCoverageBps());
        assertEq(now_.capacityBacking, reserve.capacityBacking());
        assertEq(now_.backingHours, registry.backingHours());
    }

    function invariant_R14_WhatIsBoughtNeverPaysMoreThanItCost() public view {
        assertFalse(handler.roundTripGained());
    }

    function invariant_R15_SplittingAMintNeverGains() public view {
        assertFalse(handler.splitMintGained());
    }

    function invariant_R16_SplittingARedemptionGainsNothingButFeesLeftBehind() public view {
        assertFalse(handler.splitRedemptionGained());
    }

    function invariant_R17_BelowFullCoverageTheLaterGetNoLessThanTheEarlier() public view {
        assertFalse(handler.laterRedeemerLost());
    }

    function invariant_R18_RedemptionIsOpenInEveryStateOfTheBreaker() public view {
        assertFalse(handler.redemptionRefused());
    }

    function invariant_R19_StrangersMoveNothing() public view {
        assertFalse(handler.strangerMoved());
        assertGe(asset.balanceOf(address(reserve)), reserve.assets());
    }

    function invariant_R20_TheStateIsWhatReferenceAndCoverageSay() public view {
        IReserve.Snapshot memory now_ = reserve.snapshot();
        IReserve.BreakerState expected =
            now_.totalCoverageBps < now_.thresholds.haltBps
                ? IReserve.BreakerState.MintHalted
                : now_.totalCoverageBps < now_.thresholds.slowBps
                    ? IReserve.BreakerState.Slow
                    : IReserve.BreakerState.Healthy;
        if (oracle.isStale()) expected = IReserve.BreakerState.OracleStale;
        assertTrue(now_.breaker == expected);
        assertTrue(reserve.breakerState() == expected);
    }

    function invariant_R21_CapacityCarriesNeitherAWithdrawalNorAHigherPeg() public view {
        assertFalse(handler.withdrawnOnCapacity());
        assertFalse(handler.raisedOnCapacity());
    }

    /// @dev All of the above over the same acts: what the long run plays.
    function invariant_All() public view {
        invariant_R11_NothingIsMintedAgainstTheBreakerNorRefusedWithoutIt();
        invariant_R12_NoSlowDaySeesMoreThanItsLimit();
        invariant_R13_CapacityBacksNoMoreThanItsShareNorThanItIsWorth();
        invariant_R14_WhatIsBoughtNeverPaysMoreThanItCost();
        invariant_R15_SplittingAMintNeverGains();
        invariant_R16_SplittingARedemptionGainsNothingButFeesLeftBehind();
        invariant_R17_BelowFullCoverageTheLaterGetNoLessThanTheEarlier();
        invariant_R18_RedemptionIsOpenInEveryStateOfTheBreaker();
        invariant_R19_StrangersMoveNothing();
        invariant_R20_TheStateIsWhatReferenceAndCoverageSay();
        invariant_R21_CapacityCarriesNeitherAWithdrawalNorAHigherPeg();
    }
}
