// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {ProgramDeployment} from "../../../script/ProgramDeployment.sol";
import {IPriceOracle} from "../../../src/interfaces/IPriceOracle.sol";
import {TestFeed} from "../../doubles/TestFeed.sol";
import {Handler} from "./Handler.sol";

/// @title Reporters, feeds that fail, an administrator who changes sources and guards, and people who replay and forge.
contract OracleHandler is Handler {
    uint32 internal constant ADMIN_DELAY = 2 days;
    uint256 internal constant NAMES = 5;

    TestFeed[2] internal feeds;
    IPriceOracle.Report[] internal past;
    bytes[] internal pastSignatures;

    /// @dev What the oracle should have found, worked out here.
    struct Expected {
        uint256 counted;
        uint256 price;
        uint256 oldest;
        uint256 until;
    }

    /// @notice Lowest and highest usable price at the last computation.
    uint256 public lowest;
    uint256 public highest;
    /// @notice How many were usable then.
    uint256 public usable;

    uint80 internal lastRound;
    uint64 internal lastComputedAt;

    bool public forgeryTaken;
    bool public reportTakenTwice;
    bool public impossibleTaken;
    bool public roundsWentBack;
    bool public validWithTooFew;
    bool public lostWithoutReason;
    bool public settledWrongly;
    bool public cameBackWithItsPrice;
    bool public strangerMoved;
    uint256 public found;
    uint256 public lost;

    constructor(
        ProgramDeployment.Program memory program_,
        ProgramDeployment.Holders memory holders_
    ) Handler(program_, holders_) {
        feeds[0] = new TestFeed(8);
        feeds[1] = new TestFeed(4);
    }

    // ---- sources -------------------------------------------------------------------------------------------------

    function reportOne(uint256 seed, uint256 price, uint256 age) external {
        (bytes32 id, bool known) = _known(seed);
        if (!known) return _skip();
        IPriceOracle.Guards memory guards = oracle.guards();
        uint64 observedAt = uint64(block.timestamp + 60 - bound(age, 0, 60 + guards.maxAge));
        if (observedAt <= oracle.sourceOf(id).observedAt) return _skip();
        IPriceOracle.Report memory one = IPriceOracle.Report(id, _near(price), observedAt, RECORD);
        if (one.price < guards.minPrice || one.price > guards.maxPrice) return _skip();
        assertTrue(_submit(one, _sign(one, _keyOf(id))));
        past.push(one);
        pastSignatures.push(_sign(one, _keyOf(id)));
        _noted();
        _did();
    }

    function setFeed(uint256 seed, int256 answer, uint256 time) external {
        uint256 index = seed % 2;
        if (seed % 5 == 0) feeds[index].setMood(TestFeed.Mood(1 + ((seed >> 8) % 4)));
        else if (seed % 7 == 0) feeds[index].set(answer, time);
        else {
            uint256 unit = 10 ** feeds[index].decimals();
            // A price to be believed, of a time that is not: all that is wrong with it is the clock.
            uint256 seen =
                seed % 3 == 0
                    ? block.timestamp + bound(time, 61, 30 days)
                    : block.timestamp + 60 - bound(time, 0, 2 hours);
            feeds[index].set(int256((_near(uint256(answer)) * unit) / 1e6), seen);
        }
        _did();
    }

    /// @dev Whatever the feeds do, it must succeed.
    function update() external {
        oracle.update();
        _noted();
        _did();
    }

    function wait(uint256 time) external {
        skip(bound(time, 1, time % 7 == 0 ? 3 days : 5 hours));
        _did();
    }

    // ---- the administrator ---------------------------------------------------------------------------------------

    function addReporter(uint256 seed) external {
        bytes32 id = _nameOf(seed % NAMES);
        if (_has(id)) return _skip();
        _asAdmin(abi.encodeCall(oracle.addReporter, (id, vm.addr(_keyOf(id)), RECORD)));
        if (oracle.sourceOf(id).price != 0) cameBackWithItsPrice = true;
        _did();
    }

    function addFeed(uint256 seed) external {
        bytes32 id = seed % 2 == 0 ? bytes32("feed-0") : bytes32("feed-1");
        if (_has(id)) return _skip();
        _asAdmin(abi.encodeCall(oracle.addFeed, (id, address(feeds[seed % 2]), RECORD)));
        _noted();
        _did();
    }

    function removeSource(uint256 seed) external {
        IPriceOracle.Source[] memory all = oracle.sources();
        if (all.length < 3 || seed % 3 != 0) return _skip();
        _asAdmin(abi.encodeCall(oracle.removeSource, (all[seed % all.length].id, RECORD)));
        _noted();
        _did();
    }

    function setGuards(uint256 seed) external {
        IPriceOracle.Guards memory guards;
        // Each within its type by its bounds.
        guards.maxAge = uint32(bound(seed, 12 hours, 3 days));
        guards.maxDeviationBps = uint16(bound(seed >> 32, 100, 5_000));
        guards.minSources = uint8(bound(seed >> 64, 1, 4));
        guards.minPrice = uint128(bound(seed >> 96, 1, 2e6));
        guards.maxPrice = uint128(bound(seed >> 128, 2.6e6, 10e6));
        _asAdmin(abi.encodeCall(oracle.setGuards, (guards, RECORD)));
        _noted();
        _did();
    }

    // ---- what must fail ------------------------------------------------------------------------------------------

    function tryToReplay(uint256 seed) external {
        if (past.length == 0) return _skip();
        uint256 index = seed % past.length;
        if (_submit(past[index], pastSignatures[index])) reportTakenTwice = true;
        _did();
    }

    function tryToForge(uint256 seed, uint256 price) external {
        (bytes32 id, bool known) = _known(seed);
        if (!known) return _skip();
        IPriceOracle.Report memory one = IPriceOracle.Report(id, _near(price), uint64(block.timestamp), RECORD);
        bytes memory signature = _sign(one, 0xBAD + (seed % 3));
        if (seed % 4 == 0) {
            signature = _sign(one, _keyOf(id));
            one.price += 1;
        }
        if (seed % 4 == 1) {
            uint256 here = block.chainid;
            vm.chainId(here + 1);
            signature = _sign(one, _keyOf(id));
            vm.chainId(here);
        }
        if (_submit(one, signature)) forgeryTaken = true;
        _did();
    }

    function tryTheImpossible(uint256 seed, uint256 price) external {
        (bytes32 id, bool known) = _known(seed);
        if (!known) return _skip();
        IPriceOracle.Guards memory guards = oracle.guards();
        IPriceOracle.Report memory one = IPriceOracle.Report(id, _near(price), uint64(block.timestamp), RECORD);
        if (seed % 4 == 0) one.observedAt += 61;
        if (seed % 4 == 1) one.observedAt -= guards.maxAge + 1;
        if (seed % 4 == 2) one.price = guards.minPrice - 1;
        if (seed % 4 == 3) one.price = uint256(guards.maxPrice) + 1 + (price >> 1);
        if (_submit(one, _sign(one, _keyOf(id)))) impossibleTaken = true;
        _did();
    }

    /// @dev Fresh, well signed and never sent before, but seen no later than the last one of its source.
    function tryAnOlderReport(uint256 seed, uint256 price, uint256 time) external {
        (bytes32 id, bool known) = _known(seed);
        if (!known) return _skip();
        uint256 last = oracle.sourceOf(id).observedAt;
        uint256 earliest = block.timestamp - oracle.guards().maxAge;
        if (last < earliest) return _skip();
        // Within uint64 by its bounds.
        uint64 observedAt = uint64(bound(time, earliest, last));
        IPriceOracle.Report memory one = IPriceOracle.Report(id, _near(price), observedAt, RECORD);
        if (_submit(one, _sign(one, _keyOf(id)))) impossibleTaken = true;
        _did();
    }

    function tryAsAStranger(uint256 seed) external {
        address stranger = _actor(seed);
        bytes[4] memory calls = [
            abi.encodeCall(oracle.addReporter, ("mine", stranger, RECORD)),
            abi.encodeCall(oracle.addFeed, ("mine", address(feeds[0]), RECORD)),
            abi.encodeCall(oracle.removeSource, (oracle.sources()[0].id, RECORD)),
            abi.encodeCall(oracle.setGuards, (oracle.guards(), RECORD))
        ];
        vm.prank(stranger);
        (bool done, ) = address(oracle).call(calls[seed % calls.length]);
        if (done) strangerMoved = true;
        _did();
    }

    // ---- books ---------------------------------------------------------------------------------------------------

    /// @dev After a computation: what the sources say, and whether the reference follows from it.
    function _noted() internal {
        IPriceOracle.Guards memory guards = oracle.guards();
        IPriceOracle.Source[] memory all = oracle.sources();
        uint256[] memory prices = new uint256[](all.length);
        uint256[] memory times = new uint256[](all.length);
        (lowest, highest, usable) = (type(uint256).max, 0, 0);
        for (uint256 i = 0; i < all.length; ++i) {
            if (all[i].price != 0 && all[i].observedAt > block.timestamp + 60) impossibleTaken = true;
            if (!_isUsable(all[i], guards)) continue;
            (prices[usable], times[usable]) = (all[i].price, all[i].observedAt);
            ++usable;
            if (all[i].price < lowest) lowest = all[i].price;
            if (all[i].price > highest) highest = all[i].price;
        }
        IPriceOracle.Reference memory latest = oracle.latestReference();
        bool holds = !oracle.isStale();
        if (holds && (usable < guards.minSources || latest.price < lowest || latest.price > highest)) {
            validWithTooFew = true;
        }
        // When all are closer to each other than the deviation, all agree with their median.
        bool close = usable >= guards.minSources && (highest - lowest) * 10_000 <= lowest * guards.maxDeviationBps;
        if (!holds && close) lostWithoutReason = true;
        Expected memory expected = _expected(_first(prices, usable), _first(times, usable), guards);
        if (holds != (expected.counted >= guards.minSources)) settledWrongly = true;
        else if (holds) {
            bool same =
                latest.price == expected.price &&
                    latest.counted == expected.counted &&
                    latest.observedAt == expected.oldest &&
                    latest.validUntil == expected.until;
            if (!same) settledWrongly = true;
        }
        if (holds) ++found;
        else ++lost;
        if (latest.roundId < lastRound || latest.computedAt < lastComputedAt) roundsWentBack = true;
        (lastRound, lastComputedAt) = (latest.roundId, latest.computedAt);
    }

    /// @dev By counting, where the oracle sorts: the median of those that lie within the deviation of the median of all,
    /// until the last second in which as many of them as needed are fresh.
    function _expected(
        uint256[] memory prices,
        uint256[] memory times,
        IPriceOracle.Guards memory guards
    ) internal pure returns (Expected memory expected) {
        if (prices.length == 0) return expected;
        uint256 middle = _median(prices);
        uint256[] memory agreeing = new uint256[](prices.length);
        uint256[] memory seen = new uint256[](prices.length);
        uint256 counted;
        for (uint256 i = 0; i < prices.length; ++i) {
            if (prices[i] * 10_000 > middle * (10_000 + guards.maxDeviationBps)) continue;
            if (prices[i] * 10_000 < middle * (10_000 - guards.maxDeviationBps)) continue;
            (agreeing[counted], seen[counted]) = (prices[i], times[i]);
            ++counted;
        }
        expected.counted = counted;
        if (counted < guards.minSources) return expected;
        expected.price = _median(_first(agreeing, counted));
        expected.oldest = _ranked(_first(seen, counted), 0);
        expected.until = _ranked(_first(seen, counted), counted - guards.minSources) + guards.maxAge;
    }

    function _median(uint256[] memory numbers) internal pure returns (uint256) {
        return (_ranked(numbers, (numbers.length - 1) / 2) + _ranked(numbers, numbers.length / 2)) / 2;
    }

    /// @dev The number that would stand at `rank` if they stood in order.
    function _ranked(uint256[] memory numbers, uint256 rank) internal pure returns (uint256) {
        for (uint256 i = 0; i < numbers.length; ++i) {
            uint256 lower;
            uint256 equal;
            for (uint256 j = 0; j < numbers.length; ++j) {
                if (numbers[j] < numbers[i]) ++lower;
                if (numbers[j] == numbers[i]) ++equal;
            }
            if (lower <= rank && rank < lower + equal) return numbers[i];
        }
        revert("no such rank");
    }

    function _first(uint256[] memory numbers, uint256 count) internal pure returns (uint256[] memory some) {
        some = new uint256[](count);
        for (uint256 i = 0; i < count; ++i) {
            some[i] = numbers[i];
        }
    }

    /// @notice How many sources have a usable and fresh price now.
    function usableNow() external view returns (uint256 count) {
        IPriceOracle.Guards memory guards = oracle.guards();
        IPriceOracle.Source[] memory all = oracle.sources();
        for (uint256 i = 0; i < all.length; ++i) {
            if (_isUsable(all[i], guards)) ++count;
        }
    }

    function _isUsable(
        IPriceOracle.Source memory source,
        IPriceOracle.Guards memory guards
    ) internal view returns (bool) {
        return
            source.price >= guards.minPrice &&
            source.price <= guards.maxPrice &&
            uint256(source.observedAt) + guards.maxAge >= block.timestamp;
    }

    function _submit(IPriceOracle.Report memory one, bytes memory signature) internal returns (bool taken) {
        IPriceOracle.Report[] memory reports = new IPriceOracle.Report[](1);
        bytes[] memory signatures = new bytes[](1);
        (reports[0], signatures[0]) = (one, signature);
        (taken, ) = address(oracle).call(abi.encodeCall(oracle.submit, (reports, signatures)));
    }

    function _asAdmin(bytes memory data) internal {
        _afterDelay(holders.admin, address(oracle), data, ADMIN_DELAY);
    }

    function _sign(IPriceOracle.Report memory one, uint256 key) internal view returns (bytes memory) {
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(key, oracle.reportDigest(one));
        return abi.encodePacked(r, s, v);
    }

    function _nameOf(uint256 index) internal pure returns (bytes32) {
        return bytes32(bytes(string.concat("reporter-", vm.toString(index))));
    }

    function _keyOf(bytes32 id) internal returns (uint256 key) {
        (, key) = makeAddrAndKey(string(abi.encodePacked(bytes10(id))));
    }

    function _has(bytes32 id) internal view returns (bool) {
        IPriceOracle.Source[] memory all = oracle.sources();
        for (uint256 i = 0; i < all.length; ++i) {
            if (all[i].id == id) return true;
        }
        return false;
    }

    /// @dev A reporter that is a source now, the next one from `seed`.
    function _known(uint256 seed) internal view returns (bytes32 id, bool known) {
        for (uint256 i = 0; i < NAMES && !known; ++i) {
            id = _nameOf(((seed % NAMES) + i) % NAMES);
            known = _has(id);
        }
    }

    /// @dev Most prices are near each other, some far away.
    function _near(uint256 price) internal pure returns (uint256) {
        return price % 6 == 0 ? bound(price, 1e5, 9e6) : bound(price, 2.4e6, 2.6e6);
    }
}
