// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {ProgramDeployment} from "../../../script/ProgramDeployment.sol";
import {IReserve} from "../../../src/interfaces/IReserve.sol";
import {ReserveMath} from "../../../src/libraries/ReserveMath.sol";
import {Handler} from "./Handler.sol";

/// @title Buyers and sellers, the treasurer, the peg manager and the guardian.
/// @dev Compares the reserve before and after each act; a broken rule is kept in a flag.
contract ReserveHandler is Handler {
    uint32 internal constant PEG_DELAY = 1 days;
    uint32 internal constant WITHDRAW_DELAY = 3 days;

    struct State {
        uint256 assets;
        uint256 owed;
        uint256 supply;
    }

    /// @notice CCH sold, issued for grants and bought back.
    uint256 public sold;
    uint256 public issued;
    uint256 public redeemed;
    /// @notice Money that came in and went out through the booked ways.
    uint256 public moneyIn;
    uint256 public moneyOut;

    bool public tradeLoweredSurplus;
    bool public redemptionLoweredCoverage;
    bool public redemptionTookFromTheOthers;
    bool public mintLoweredCoverageBelowFull;
    bool public issueBrokeFloor;
    bool public pegRiseBrokeFloor;
    bool public withdrawalBrokeHealthyLine;
    bool public pegLeftItsBounds;
    bool public tradedWhileHalted;

    constructor(
        ProgramDeployment.Program memory program_,
        ProgramDeployment.Holders memory holders_
    ) Handler(program_, holders_) {}

    function mint(uint256 payerSeed, uint256 toSeed, uint256 amount) external {
        address payer = _actor(payerSeed);
        address to = _thawed(toSeed);
        uint256 room = _room();
        if (to == address(0) || room == 0 || reserve.snapshot().mintHalted) return _skip();
        amount = _sized(amount, room > 1_000 * HOUR ? 1_000 * HOUR : room);
        _refreshReference();
        State memory before = _state();

        uint256 cost = reserve.previewMint(amount);
        asset.mint(payer, cost);
        vm.startPrank(payer);
        asset.approve(address(reserve), cost);
        reserve.mint(amount, cost, to);
        vm.stopPrank();

        sold += amount;
        moneyIn += cost;
        State memory next = _state();
        _noteSurplus(before, next);
        bool held =
            before.assets >= before.owed
                ? next.assets >= next.owed
                : next.assets * before.owed >= before.assets * next.owed;
        if (!held) mintLoweredCoverageBelowFull = true;
        _did();
    }

    function redeem(uint256 seed, uint256 amount) external {
        address holder = _thawed(seed);
        if (holder == address(0) || reserve.snapshot().redeemHalted) return _skip();
        uint256 balance = token.balanceOf(holder);
        if (balance == 0) return _skip();
        amount = _sized(amount, seed % 8 == 0 ? balance : (balance + 1) / 2);
        if (reserve.previewRedeem(amount) == 0) return _skip();
        State memory before = _state();

        vm.startPrank(holder);
        token.approve(address(reserve), amount);
        uint256 payout = reserve.redeem(amount, 0, holder);
        vm.stopPrank();

        redeemed += amount;
        moneyOut += payout;
        State memory next = _state();
        _noteSurplus(before, next);
        if (next.assets * before.owed < before.assets * next.owed) redemptionLoweredCoverage = true;
        bool covered = before.assets >= before.owed;
        if (!covered && next.assets * before.supply < before.assets * next.supply) redemptionTookFromTheOthers = true;
        _did();
    }

    function fund(uint256 amount) external {
        amount = bound(amount, 1, 400e6);
        asset.mint(holders.treasurer, amount);
        vm.startPrank(holders.treasurer);
        asset.approve(address(reserve), amount);
        reserve.fund(amount, RECORD);
        vm.stopPrank();
        moneyIn += amount;
        _did();
    }

    /// @dev Money that nobody booked.
    function donate(uint256 amount) external {
        asset.mint(address(reserve), bound(amount, 1, 1_000e6));
        _did();
    }

    /// @dev Two in three ask for what may leave, the third for anything; its success is judged.
    function withdrawSurplus(uint256 seed, uint256 amount) external {
        IReserve.Snapshot memory now_ = reserve.snapshot();
        uint256 kept = _ceil(now_.liabilities * now_.thresholds.healthyBps, ReserveMath.BPS);
        bool modest = (seed >> 8) % 3 != 0;
        if (modest ? now_.assets <= kept : now_.assets == 0) return _skip();
        amount = bound(amount, 1, modest ? now_.assets - kept : now_.assets);
        bytes memory data = abi.encodeCall(reserve.withdrawSurplus, (_actor(seed), amount, RECORD));
        bool done = _tryAfterDelay(holders.treasurer, data, WITHDRAW_DELAY);
        assertTrue(done || !modest);
        if (done) {
            moneyOut += amount;
            State memory next = _state();
            if (next.assets * ReserveMath.BPS < next.owed * now_.thresholds.healthyBps) {
                withdrawalBrokeHealthyLine = true;
            }
        }
        _did();
    }

    /// @dev Two in three ask for what the floor allows, the third for anything under the cap; its success is judged.
    function issueForGrants(uint256 amount) external {
        IReserve.Snapshot memory now_ = reserve.snapshot();
        uint256 coverable = (now_.assets * ReserveMath.BPS) / now_.thresholds.floorBps;
        uint256 mayExist = (coverable * HOUR) / now_.terms.price;
        uint256 room = _room();
        bool modest = amount % 3 != 0;
        if (now_.mintHalted || room == 0 || (modest && mayExist <= now_.supply)) return _skip();
        uint256 most = modest && mayExist - now_.supply < room ? mayExist - now_.supply : room;
        amount = bound(amount, 1, most);
        _refreshReference();
        vm.prank(holders.treasurer);
        try reserve.issueForGrants(amount, RECORD) {
            issued += amount;
            State memory next = _state();
            if (next.assets * ReserveMath.BPS < next.owed * now_.thresholds.floorBps) issueBrokeFloor = true;
        } catch {
            assertFalse(modest);
        }
        _did();
    }

    /// @dev A rise that the floor forbids is tried every other time; its success is judged.
    function setPeg(uint256 price, uint256 shape, uint256 cap) external {
        IReserve.Snapshot memory now_ = reserve.snapshot();
        (uint256 lowest, uint256 highest) = ReserveMath.stepBounds(now_.terms.price, now_.terms.maxStepBps);
        price = bound(price, lowest, highest);
        // Near the first price, so that a long campaign does not wander to a peg of nothing.
        if (price > 5e6 || price < 1e6) price = now_.terms.price;
        bool covered =
            now_.assets * ReserveMath.BPS >= ReserveMath.liabilities(now_.supply, price) * now_.thresholds.floorBps;
        if (price > now_.terms.price && !covered && shape % 2 == 0) price = now_.terms.price;
        bool rises = price > now_.terms.price;
        IReserve.PegTerms memory terms = IReserve.PegTerms({
            price: price,
            mintFeeBps: uint16(shape % 501),
            redeemFeeBps: uint16((shape >> 16) % 501),
            maxStepBps: uint16(1 + ((shape >> 32) % 2_000)),
            minInterval: uint32(1 hours + ((shape >> 48) % 3 days)),
            supplyCap: now_.supply + bound(cap, 1_000 * HOUR, 100_000 * HOUR)
        });
        uint256 readyAt = now_.pegChangedAt + now_.terms.minInterval;
        uint256 wait = readyAt > block.timestamp + PEG_DELAY ? readyAt - block.timestamp : PEG_DELAY;
        bool done = _tryAfterDelay(holders.pegManager, abi.encodeCall(reserve.setPeg, (terms, RECORD)), wait);
        assertTrue(done || (rises && !covered));

        State memory next = _state();
        bool below = next.assets * ReserveMath.BPS < next.owed * now_.thresholds.floorBps;
        if (done && rises && below) pegRiseBrokeFloor = true;
        _did();
    }

    /// @dev A step or an interval outside what the terms in force allow must fail.
    function tryToMoveThePegTooFarOrTooSoon(uint256 price, bool tooSoon) external {
        IReserve.Snapshot memory now_ = reserve.snapshot();
        IReserve.PegTerms memory terms = now_.terms;
        (uint256 lowest, uint256 highest) = ReserveMath.stepBounds(terms.price, terms.maxStepBps);
        uint256 readyAt = uint256(now_.pegChangedAt) + terms.minInterval;
        if (tooSoon && readyAt <= block.timestamp + PEG_DELAY) return _skip();
        if (!tooSoon) {
            if (readyAt > block.timestamp + PEG_DELAY) skip(readyAt - block.timestamp);
            terms.price = price % 2 == 0 ? highest + 1 + (price % 1e6) : lowest - 1 - (price % lowest) / 2;
            terms.supplyCap = type(uint256).max;
        }
        bytes memory data = abi.encodeCall(reserve.setPeg, (terms, RECORD));
        if (_tryAfterDelay(holders.pegManager, data, PEG_DELAY)) pegLeftItsBounds = true;
        _did();
    }

    function setThresholds(uint256 floorBps, uint256 healthyBps) external {
        IReserve.Thresholds memory lines = reserve.snapshot().thresholds;
        // Each within uint16 by its bounds.
        lines.floorBps = uint16(bound(floorBps, 10_000, 12_000));
        lines.healthyBps = uint16(bound(healthyBps, lines.floorBps, 15_000));
        _afterDelay(
            holders.pegManager,
            address(reserve),
            abi.encodeCall(reserve.setThresholds, (lines, RECORD)),
            PEG_DELAY
        );
        _did();
    }

    /// @dev Every third time: a campaign that stands still finds nothing.
    function halt(uint256 seed) external {
        IReserve.Direction direction = seed % 2 == 0 ? IReserve.Direction.Mint : IReserve.Direction.Redeem;
        if (_isHalted(direction) || seed % 3 != 0) return _skip();
        vm.prank(holders.guardian);
        reserve.halt(direction, "reason", RECORD);
        _did();
    }

    function reopen(bool minting) external {
        IReserve.Direction direction = minting ? IReserve.Direction.Mint : IReserve.Direction.Redeem;
        if (!_isHalted(direction)) return _skip();
        bytes memory data = abi.encodeCall(reserve.reopen, (direction, RECORD));
        _afterDelay(holders.pegManager, address(reserve), data, PEG_DELAY);
        _did();
    }

    function tryToTradeWhileHalted(uint256 seed, uint256 amount) external {
        IReserve.Snapshot memory now_ = reserve.snapshot();
        address holder = _actor(seed);
        if (!now_.mintHalted && !now_.redeemHalted) return _skip();
        amount = bound(amount, 1, 100 * HOUR);
        if (now_.mintHalted) {
            asset.mint(holder, reserve.previewMint(amount));
            vm.startPrank(holder);
            asset.approve(address(reserve), type(uint256).max);
            try reserve.mint(amount, type(uint256).max, holder) {
                tradedWhileHalted = true;
            } catch {}
            vm.stopPrank();
            vm.prank(holders.treasurer);
            try reserve.issueForGrants(amount, RECORD) {
                tradedWhileHalted = true;
            } catch {}
        }
        if (now_.redeemHalted) {
            vm.startPrank(holder);
            token.approve(address(reserve), amount);
            try reserve.redeem(amount, 0, holder) {
                tradedWhileHalted = true;
            } catch {}
            vm.stopPrank();
        }
        _did();
    }

    /// @dev Schedules and waits; what the reserve then refuses the guardian takes off the schedule.
    function _tryAfterDelay(address caller, bytes memory data, uint256 delay) internal returns (bool done) {
        vm.prank(caller);
        manager.schedule(address(reserve), data, 0);
        skip(delay);
        _refreshReference();
        vm.prank(caller);
        try manager.execute(address(reserve), data) {
            done = true;
        } catch {
            vm.prank(holders.guardian);
            manager.cancel(caller, address(reserve), data);
        }
    }

    function _isHalted(IReserve.Direction direction) internal view returns (bool) {
        IReserve.Snapshot memory now_ = reserve.snapshot();
        return direction == IReserve.Direction.Mint ? now_.mintHalted : now_.redeemHalted;
    }

    /// @dev CCH that may still be minted within cap and allowance.
    function _room() internal view returns (uint256) {
        IReserve.Snapshot memory now_ = reserve.snapshot();
        uint256 underCap = now_.terms.supplyCap > now_.supply ? now_.terms.supplyCap - now_.supply : 0;
        uint256 allowance = token.minterAllowance(address(reserve));
        return underCap < allowance ? underCap : allowance;
    }

    /// @dev A quarter of the amounts are dust of a few units' worth, where the roundings live; fuzzers like tiny numbers,
    /// and an amount worth less than a unit tells nothing.
    function _sized(uint256 amount, uint256 most) internal pure returns (uint256) {
        bool dust = amount % 4 == 0 || most < 2e13;
        uint256 highest = dust && most > 1e13 ? 1e13 : most;
        uint256 lowest = dust ? 1e12 : 1e13;
        return bound(amount, lowest < highest ? lowest : highest, highest);
    }

    /// @dev What is owed is worked out here, not asked: a reserve that owed too little would judge itself kindly.
    function _state() internal view returns (State memory) {
        uint256 supply = token.totalSupply();
        uint256 owed = _ceil(supply * reserve.snapshot().terms.price, HOUR);
        return State({assets: reserve.assets(), owed: owed, supply: supply});
    }

    function _noteSurplus(State memory before, State memory next) internal {
        if (next.assets + before.owed < before.assets + next.owed) tradeLoweredSurplus = true;
    }

    function _ceil(uint256 numerator, uint256 denominator) internal pure returns (uint256) {
        return (numerator + denominator - 1) / denominator;
    }
}
