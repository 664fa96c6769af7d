// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {ProgramDeployment} from "../../../script/ProgramDeployment.sol";
import {IReserve} from "../../../src/interfaces/IReserve.sol";
import {ProviderRegistry} from "../../../src/ProviderRegistry.sol";
import {Handler} from "./Handler.sol";

/// @title Buyers and sellers under a breaker that trips, a market that is looked at now and then, capacity that comes and
/// is sold.
/// @dev Works out by itself, in plain products of numbers that are small here, what the reserve must allow and refuse, and
/// keeps a flag for either mistake.
contract BreakerHandler is Handler {
    uint32 internal constant PEG_DELAY = 1 days;
    uint32 internal constant WITHDRAW_DELAY = 3 days;
    uint256 internal constant BPS = 10_000;

    ProviderRegistry internal registry;
    address internal provider;
    /// @notice Mints unpaid.
    address public constant DILUTER = address(0xd11);

    /// @notice CCH minted while Slow, by UTC day.
    mapping(uint256 day => uint256) public mintedSlow;

    bool public mintedAgainstTheBreaker;
    bool public refusedWithoutReason;
    bool public dailyLimitBroken;
    bool public peggedWithoutReference;
    bool public roundTripGained;
    bool public splitMintGained;
    bool public splitRedemptionGained;
    bool public laterRedeemerLost;
    bool public redemptionRefused;
    bool public strangerMoved;
    bool public withdrawnOnCapacity;
    bool public raisedOnCapacity;
    /// @notice How often the campaign was in each state when hours were asked for.
    mapping(IReserve.BreakerState => uint256) public asked;

    constructor(
        ProgramDeployment.Program memory program_,
        ProgramDeployment.Holders memory holders_,
        address provider_
    ) Handler(program_, holders_) {
        registry = program_.registry;
        provider = provider_;
    }

    // ---- the world ------------------------------------------------------------------------------------------------

    function report(uint256 price) external {
        skip(1);
        _report(bound(price, 2e6, 3e6));
        _did();
    }

    /// @dev Mostly hours; once in a while so long that the reference is stale afterwards.
    function wait(uint256 time) external {
        skip(bound(time, 1, time % 5 == 0 ? 2 days : 6 hours));
        _did();
    }

    function fund(uint256 amount) external {
        _fund(bound(amount, 1, 200e6));
        _did();
    }

    /// @dev Hours that nobody paid for: how coverage falls.
    function dilute(uint256 amount) external {
        vm.prank(DILUTER);
        token.mint(_actor(amount), bound(amount, 1e12, 40 * HOUR));
        _did();
    }

    /// @dev Money that leaves or comes so that the next mints happen near a line of the breaker.
    function moveNearALine(uint256 seed) external {
        IReserve.Snapshot memory now_ = reserve.snapshot();
        if (now_.liabilities == 0) return _skip();
        uint256 line = seed % 2 == 0 ? now_.thresholds.slowBps : now_.thresholds.haltBps;
        _moveTo(line, bound(seed, 0, 20e6), _actor(seed));
        _did();
    }

    function commit(uint256 amount) external {
        uint64 next = registry.currentPeriod() + 1;
        if (!registry.isLive(provider) || (next + 1) * 30 days > registry.providerOf(provider).expiresAt)
            return _skip();
        uint256 sold = registry.commitmentOf(provider, next).sold;
        vm.prank(provider);
        registry.commitCapacity(next, bound(amount, sold, 8 * 720 * HOUR));
        _did();
    }

    function sell(uint256 amount) external {
        uint64 next = registry.currentPeriod() + 1;
        uint256 unsold = registry.unsoldHours(next);
        if (unsold == 0) return _skip();
        vm.prank(holders.market);
        registry.sellCommitted(provider, next, bound(amount, 1, unsold));
        _did();
    }

    function setThresholds(uint256 seed) external {
        IReserve.Thresholds memory lines;
        // Each within its type by its bounds.
        lines.floorBps = 10_000;
        lines.healthyBps = uint16(bound(seed >> 16, 10_000, 13_000));
        lines.slowBps = uint16(bound(seed >> 32, 9_000, lines.healthyBps));
        lines.haltBps = uint16(bound(seed >> 48, 8_000, lines.slowBps));
        lines.haircutBps = uint16(bound(seed >> 64, 0, 10_000));
        lines.backingShareBps = uint16(bound(seed >> 80, 0, 5_000));
        lines.dailyMintLimit = uint128(bound(seed >> 96, 0, 60 * HOUR));
        bytes memory data = abi.encodeCall(reserve.setThresholds, (lines, RECORD));
        _afterDelay(holders.pegManager, address(reserve), data, PEG_DELAY);
        _did();
    }

    /// @dev On both sides of the healthy line, which is one of money alone: capacity does not make it.
    function withdrawSurplus(uint256 seed, uint256 amount) external {
        IReserve.Snapshot memory now_ = reserve.snapshot();
        if (now_.assets == 0) return _skip();
        uint256 kept = (now_.liabilities * now_.thresholds.healthyBps) / BPS;
        uint256 most = (now_.assets > kept ? now_.assets - kept : 0) + 20e6;
        amount = bound(amount, 1, most < now_.assets ? most : now_.assets);
        bool allowed = (now_.assets - amount) * BPS >= now_.liabilities * now_.thresholds.healthyBps;
        bytes memory data = abi.encodeCall(reserve.withdrawSurplus, (_actor(seed), amount, RECORD));
        vm.prank(holders.treasurer);
        manager.schedule(address(reserve), data, 0);
        skip(WITHDRAW_DELAY);
        vm.prank(holders.treasurer);
        try manager.execute(address(reserve), data) {
            if (!allowed) withdrawnOnCapacity = true;
        } catch {
            if (allowed) refusedWithoutReason = true;
            vm.prank(holders.guardian);
            manager.cancel(holders.treasurer, address(reserve), data);
        }
        // Or most of what follows would find a stale reference.
        _refreshReference();
        _did();
    }

    /// @dev A small fall, or a rise; a rise that the money alone does not carry to the floor must fail, and so must either
    /// with a stale reference.
    function setPeg(uint256 seed) external {
        IReserve.Snapshot memory now_ = reserve.snapshot();
        IReserve.PegTerms memory terms = now_.terms;
        bool rises = seed % 2 == 0 && terms.price < 4e6;
        if (!rises && terms.price < 1.5e6) return _skip();
        terms.price = rises ? (terms.price * 104) / 100 : (terms.price * 97) / 100;
        bool carried = !rises || now_.assets * BPS >= _owed(now_.supply, terms.price) * now_.thresholds.floorBps;
        terms.mintFeeBps = uint16(seed % 401);
        terms.redeemFeeBps = uint16((seed >> 16) % 401);
        bytes memory data = abi.encodeCall(reserve.setPeg, (terms, RECORD));
        vm.prank(holders.pegManager);
        manager.schedule(address(reserve), data, 0);
        skip(PEG_DELAY);
        bool stale = _isStale();
        vm.prank(holders.pegManager);
        try manager.execute(address(reserve), data) {
            if (stale) peggedWithoutReference = true;
            if (!carried) raisedOnCapacity = true;
        } catch {
            if (!stale && carried) refusedWithoutReason = true;
            vm.prank(holders.guardian);
            manager.cancel(holders.pegManager, address(reserve), data);
        }
        _did();
    }

    // ---- hours ----------------------------------------------------------------------------------------------------

    function mint(uint256 seed, uint256 amount) external {
        _tryToMint(_actor(seed), _amount(amount));
        _did();
    }

    /// @dev Twice on a slow day what its limit allows once: left to chance, two slow mints that together exceed it seldom
    /// fall on one day.
    function mintTwiceOnASlowDay(uint256 seed, uint256 amount) external {
        IReserve.Thresholds memory lines = reserve.snapshot().thresholds;
        if (lines.dailyMintLimit < 1e13) return _skip();
        if (oracle.isStale()) {
            skip(1);
            _report(2.5e6);
        }
        _moveTo(lines.slowBps, 0, _actor(seed));
        amount = bound(amount, lines.dailyMintLimit / 2 + 1, lines.dailyMintLimit);
        _tryToMint(_actor(seed), amount);
        _moveTo(lines.slowBps, 0, _actor(seed));
        _tryToMint(_actor(seed >> 8), amount);
        _did();
    }

    function _tryToMint(address payer, uint256 amount) internal {
        uint256 cost = reserve.previewMint(amount);
        (bool allowed, bool slow) = _judge(amount, cost);
        asset.mint(payer, cost);
        vm.startPrank(payer);
        asset.approve(address(reserve), cost);
        try reserve.mint(amount, cost, payer) {
            _minted(amount, allowed, slow);
        } catch {
            if (allowed) refusedWithoutReason = true;
            asset.approve(address(reserve), 0);
        }
        vm.stopPrank();
    }

    function issueForGrants(uint256 amount) external {
        amount = _amount(amount);
        IReserve.Snapshot memory now_ = reserve.snapshot();
        (bool allowed, bool slow) = _judge(amount, 0);
        uint256 owed = _owed(now_.supply + amount, now_.terms.price);
        allowed = allowed && now_.assets * BPS >= owed * now_.thresholds.floorBps;
        vm.prank(holders.treasurer);
        try reserve.issueForGrants(amount, RECORD) {
            _minted(amount, allowed, slow);
        } catch {
            if (allowed) refusedWithoutReason = true;
        }
        _did();
    }

    /// @dev Open in every state of the breaker.
    function redeem(uint256 seed, uint256 amount) external {
        (address holder, uint256 balance) = _holder(seed);
        if (balance < 1e13) return _skip();
        amount = bound(amount, 1e12, balance);
        if (reserve.previewRedeem(amount) == 0) return _skip();
        if (!_redeem(holder, amount)) redemptionRefused = true;
        _did();
    }

    // ---- gains that must not be -----------------------------------------------------------------------------------

    /// @dev Bought and given back at once: never more than was paid.
    function buyAndGiveBack(uint256 seed, uint256 amount) external {
        amount = _amount(amount);
        uint256 cost = reserve.previewMint(amount);
        (bool allowed, bool slow) = _judge(amount, cost);
        if (!allowed) return _skip();
        address holder = _actor(seed);
        asset.mint(holder, cost);
        vm.startPrank(holder);
        asset.approve(address(reserve), cost);
        reserve.mint(amount, cost, holder);
        vm.stopPrank();
        _minted(amount, allowed, slow);
        uint256 before = asset.balanceOf(holder);
        if (reserve.previewRedeem(amount) == 0) return _did();
        _redeem(holder, amount);
        if (asset.balanceOf(holder) - before > cost) roundTripGained = true;
        _did();
    }

    function splitAMint(uint256 amount, uint256 part) external {
        amount = _amount(amount);
        part = bound(part, 0, amount);
        uint256 parts = reserve.previewMint(part) + reserve.previewMint(amount - part);
        if (parts < reserve.previewMint(amount)) splitMintGained = true;
        _did();
    }

    /// @dev Gives back in two parts what was quoted as one. At full coverage and above two never pay more than one; below
    /// it they may, by no more than the fee that the first part left behind.
    function splitARedemption(uint256 seed, uint256 amount, uint256 part) external {
        (address holder, uint256 balance) = _holder(seed);
        if (balance < 1e13) return _skip();
        amount = bound(amount, 2e12, balance);
        part = bound(part, 1e12, amount - 1e12);
        IReserve.Snapshot memory now_ = reserve.snapshot();
        uint256 whole = reserve.previewRedeem(amount);
        uint256 first = reserve.previewRedeem(part);
        if (first == 0) return _skip();
        if (!_redeem(holder, part)) redemptionRefused = true;
        uint256 second = reserve.previewRedeem(amount - part);
        if (second != 0 && !_redeem(holder, amount - part)) redemptionRefused = true;
        uint256 gain = first + second > whole ? first + second - whole : 0;
        uint256 allowed = now_.assets >= now_.liabilities ? 0 : _feeLeft(first, now_.terms.redeemFeeBps);
        if (gain > allowed) splitRedemptionGained = true;
        _did();
    }

    /// @dev Two holders give back the same number of hours, one after the other, below full coverage.
    function redeemOneAfterTheOther(uint256 seed, uint256 amount) external {
        (address earlier, uint256 balance) = _holder(seed);
        (address later, uint256 other) = _holder((seed >> 1) + 1);
        uint256 most = balance < other ? balance : other;
        if (earlier == later) most = balance / 2;
        IReserve.Snapshot memory now_ = reserve.snapshot();
        if (most < 1e13 || now_.assets >= now_.liabilities) return _skip();
        amount = bound(amount, 1e13, most);
        uint256 first = reserve.previewRedeem(amount);
        if (first == 0 || !_redeem(earlier, amount)) return _skip();
        uint256 second = reserve.previewRedeem(amount);
        if (second + 1 < first) laterRedeemerLost = true;
        if (second != 0 && !_redeem(later, amount)) redemptionRefused = true;
        _did();
    }

    // ---- strangers -----------------------------------------------------------------------------------------------

    function tryAsAStranger(uint256 seed) external {
        address stranger = _actor(seed);
        IReserve.Snapshot memory now_ = reserve.snapshot();
        bytes[8] memory calls = [
            abi.encodeCall(reserve.setPeg, (now_.terms, RECORD)),
            abi.encodeCall(reserve.setThresholds, (now_.thresholds, RECORD)),
            abi.encodeCall(reserve.fund, (1, RECORD)),
            abi.encodeCall(reserve.withdrawSurplus, (stranger, 1, RECORD)),
            abi.encodeCall(reserve.issueForGrants, (HOUR, RECORD)),
            abi.encodeCall(reserve.setGrantProgram, (stranger, RECORD)),
            abi.encodeCall(reserve.halt, (IReserve.Direction.Redeem, "reason", RECORD)),
            abi.encodeCall(reserve.reopen, (IReserve.Direction.Mint, RECORD))
        ];
        vm.startPrank(stranger);
        (bool done, ) = address(reserve).call(calls[seed % calls.length]);
        (bool minted, ) = address(token).call(abi.encodeCall(token.mint, (stranger, 1)));
        vm.stopPrank();
        if (done || minted) strangerMoved = true;
        _did();
    }

    // ---- what must be --------------------------------------------------------------------------------------------

    /// @dev Whether `amount` may be minted for `cost`, and whether it counts for the day.
    function _judge(uint256 amount, uint256 cost) internal returns (bool allowed, bool slow) {
        IReserve.Snapshot memory now_ = reserve.snapshot();
        uint256 supply = token.totalSupply();
        if (_isStale()) {
            ++asked[IReserve.BreakerState.OracleStale];
            return (false, false);
        }
        uint256 hoursLeft = registry.backingHours();
        (bool beforeHalts, bool beforeSlows) = _lines(now_, hoursLeft, supply, now_.assets);
        (bool afterHalts, bool afterSlows) = _lines(now_, hoursLeft, supply + amount, now_.assets + cost);
        if (beforeHalts || afterHalts) {
            ++asked[IReserve.BreakerState.MintHalted];
            return (false, false);
        }
        slow = beforeSlows || afterSlows;
        ++asked[slow ? IReserve.BreakerState.Slow : IReserve.BreakerState.Healthy];
        uint256 day = block.timestamp / 1 days;
        allowed = !slow || mintedSlow[day] + amount <= now_.thresholds.dailyMintLimit;
    }

    function _lines(
        IReserve.Snapshot memory now_,
        uint256 hoursLeft,
        uint256 supply,
        uint256 assets
    ) internal pure returns (bool halts, bool slows) {
        uint256 owed = _owed(supply, now_.terms.price);
        if (owed == 0) return (false, false);
        uint256 worth = (((hoursLeft * now_.terms.price) / HOUR) * (BPS - now_.thresholds.haircutBps)) / BPS;
        uint256 share = (owed * now_.thresholds.backingShareBps) / BPS;
        uint256 covered = (assets + (worth < share ? worth : share)) * BPS;
        halts = covered < owed * now_.thresholds.haltBps;
        slows = covered < owed * now_.thresholds.slowBps;
    }

    function _minted(uint256 amount, bool allowed, bool slow) internal {
        if (!allowed) mintedAgainstTheBreaker = true;
        if (!slow) return;
        uint256 day = block.timestamp / 1 days;
        mintedSlow[day] += amount;
        if (mintedSlow[day] > reserve.snapshot().thresholds.dailyMintLimit) dailyLimitBroken = true;
    }

    function _isStale() internal view returns (bool) {
        return block.timestamp > oracle.latestReference().validUntil;
    }

    function _owed(uint256 supply, uint256 price) internal pure returns (uint256) {
        return (supply * price + HOUR - 1) / HOUR;
    }

    /// @dev The largest fee with which a payout of `paid` is possible: floor(gross × (1 − fee)) = paid.
    function _feeLeft(uint256 paid, uint256 feeBps) internal pure returns (uint256) {
        if (feeBps == 0) return 0;
        return ((paid + 1) * BPS - 1) / (BPS - feeBps) - paid;
    }

    /// @dev To total coverage `line` and `above` it, by money or by hours that nobody paid for.
    function _moveTo(uint256 line, uint256 above, address holder) internal {
        IReserve.Snapshot memory now_ = reserve.snapshot();
        uint256 wanted = (now_.liabilities * line) / BPS + above;
        uint256 there = now_.assets + now_.capacityBacking;
        if (there < wanted) _fund(wanted - there);
        else if (now_.terms.price != 0 && there - wanted > 1e6) {
            uint256 hoursMore = ((there - wanted) * BPS * HOUR) / (line * now_.terms.price);
            vm.prank(DILUTER);
            token.mint(holder, hoursMore);
        }
    }

    function _fund(uint256 amount) internal {
        asset.mint(holders.treasurer, amount);
        vm.startPrank(holders.treasurer);
        asset.approve(address(reserve), amount);
        reserve.fund(amount, RECORD);
        vm.stopPrank();
    }

    function _redeem(address holder, uint256 amount) internal returns (bool done) {
        vm.startPrank(holder);
        token.approve(address(reserve), amount);
        try reserve.redeem(amount, 0, holder) {
            done = true;
        } catch {}
        vm.stopPrank();
    }

    /// @dev The next actor from `seed` that holds something.
    function _holder(uint256 seed) internal view returns (address holder, uint256 balance) {
        for (uint256 i = 0; i < actors.length; ++i) {
            holder = actors[((seed % actors.length) + i) % actors.length];
            balance = token.balanceOf(holder);
            if (balance >= 1e13) return (holder, balance);
        }
    }

    function _amount(uint256 amount) internal pure returns (uint256) {
        return amount % 4 == 0 ? bound(amount, 1e12, 1e13) : bound(amount, 1e13, 50 * HOUR);
    }
}
