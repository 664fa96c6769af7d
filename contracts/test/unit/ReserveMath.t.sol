// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Test} from "forge-std/Test.sol";
import {ReserveMath} from "../../src/libraries/ReserveMath.sol";

/// @dev The rules of the reserve as inequalities between integers, over the whole range that a programme can reach:
/// up to 1e12 hours, prices of up to a million coins of 18 decimals, and a hundred times the assets that these need.
contract ReserveMathTest is Test {
    uint256 internal constant BPS = 10_000;
    uint256 internal constant MOST_SUPPLY = 1e30;
    uint256 internal constant MOST_PRICE = 1e24;
    uint256 internal constant MOST_ASSETS = 1e38;

    struct State {
        uint256 supply;
        uint256 price;
        uint256 assets;
    }

    /// @dev Half of the runs near the edge of full coverage and with small numbers, where the roundings live.
    function _bounded(State memory state, uint256 shape) internal pure {
        bool small = shape % 2 == 0;
        state.supply = bound(state.supply, 1, small ? 1e20 : MOST_SUPPLY);
        state.price = bound(state.price, 1, small ? 1e7 : MOST_PRICE);
        uint256 owed = ReserveMath.liabilities(state.supply, state.price);
        uint256 most = small ? owed + owed / 100 + 3 : MOST_ASSETS;
        state.assets = bound(state.assets, 0, most);
    }

    function testFuzz_LiabilitiesAreTheLeastWholeNumberThatCoversTheSupply(
        State memory state,
        uint256 shape
    ) public pure {
        _bounded(state, shape);
        uint256 owed = ReserveMath.liabilities(state.supply, state.price);
        assertGe(owed * 1e18, state.supply * state.price);
        assertLt((owed - 1) * 1e18, state.supply * state.price);
    }

    function testFuzz_CoverageReachesALineExactlyWhenTheAssetsDo(
        State memory state,
        uint256 shape,
        uint16 line
    ) public pure {
        _bounded(state, shape);
        uint256 owed = ReserveMath.liabilities(state.supply, state.price);
        bool reached = ReserveMath.coverageBps(state.assets, owed) >= line;
        assertEq(reached, state.assets * BPS >= owed * line);
    }

    function test_CoverageIsUnboundedWhenNothingIsOwed() public pure {
        assertEq(ReserveMath.coverageBps(0, 0), type(uint256).max);
        assertEq(ReserveMath.coverageBps(1, 0), type(uint256).max);
    }

    function testFuzz_AMintNeverLowersTheSurplus(
        State memory state,
        uint256 shape,
        uint256 amount,
        uint256 fee
    ) public pure {
        (State memory next, uint256 owed, uint256 owedNext) = _mint(state, shape, amount, fee);
        assertGe(int256(next.assets) - int256(owedNext), int256(state.assets) - int256(owed));
    }

    function testFuzz_AMintNeverTakesCoverageBelowFullNorLowersItBelow(
        State memory state,
        uint256 shape,
        uint256 amount,
        uint256 fee
    ) public pure {
        (State memory next, uint256 owed, uint256 owedNext) = _mint(state, shape, amount, fee);
        if (state.assets >= owed) assertGe(next.assets, owedNext);
        else assertGe(next.assets * owed, state.assets * owedNext);
    }

    function _mint(
        State memory state,
        uint256 shape,
        uint256 amount,
        uint256 fee
    ) internal pure returns (State memory next, uint256 owed, uint256 owedNext) {
        _bounded(state, shape);
        amount = bound(amount, 1, state.supply);
        uint256 cost = ReserveMath.mintCost(amount, state.price, bound(fee, 0, 500));
        next = State({supply: state.supply + amount, price: state.price, assets: state.assets + cost});
        owed = ReserveMath.liabilities(state.supply, state.price);
        owedNext = ReserveMath.liabilities(next.supply, next.price);
    }

    function testFuzz_ARedemptionNeverLowersTheSurplus(
        State memory state,
        uint256 shape,
        uint256 amount,
        uint256 fee
    ) public pure {
        (State memory next, uint256 owed, uint256 owedNext) = _redeem(state, shape, amount, fee);
        assertGe(int256(next.assets) - int256(owedNext), int256(state.assets) - int256(owed));
    }

    function testFuzz_ARedemptionNeverLowersCoverage(
        State memory state,
        uint256 shape,
        uint256 amount,
        uint256 fee
    ) public pure {
        (State memory next, uint256 owed, uint256 owedNext) = _redeem(state, shape, amount, fee);
        assertGe(next.assets * owed, state.assets * owedNext);
    }

    /// @dev The first to run takes nothing from the last.
    function testFuzz_BelowFullCoverageARedemptionNeverLowersTheAssetsPerHourOfTheOthers(
        State memory state,
        uint256 shape,
        uint256 amount,
        uint256 fee
    ) public pure {
        (State memory next, uint256 owed, ) = _redeem(state, shape, amount, fee);
        if (state.assets < owed) assertGe(next.assets * state.supply, state.assets * next.supply);
    }

    function _redeem(
        State memory state,
        uint256 shape,
        uint256 amount,
        uint256 fee
    ) internal pure returns (State memory next, uint256 owed, uint256 owedNext) {
        _bounded(state, shape);
        amount = bound(amount, 1, state.supply);
        uint256 payout = ReserveMath.redeemPayout(amount, state.price, bound(fee, 0, 500), state.assets, state.supply);
        next = State({supply: state.supply - amount, price: state.price, assets: state.assets - payout});
        owed = ReserveMath.liabilities(state.supply, state.price);
        owedNext = ReserveMath.liabilities(next.supply, next.price);
    }

    function testFuzz_AtFullCoverageTheGrossRedemptionIsThePeg(
        State memory state,
        uint256 shape,
        uint256 amount
    ) public pure {
        _bounded(state, shape);
        amount = bound(amount, 0, state.supply);
        state.assets += ReserveMath.liabilities(state.supply, state.price);
        assertEq(
            ReserveMath.grossRedemption(amount, state.price, state.assets, state.supply),
            (amount * state.price) / 1e18
        );
    }

    /// @dev The term that protects published coverage costs the seller two units at most.
    function testFuzz_BelowFullCoverageTheShareIsThePlainOneLessTwoUnitsAtMost(
        State memory state,
        uint256 shape,
        uint256 amount
    ) public pure {
        _bounded(state, shape);
        uint256 owed = ReserveMath.liabilities(state.supply, state.price);
        state.assets = bound(state.assets, 0, owed - 1);
        amount = bound(amount, 0, state.supply);
        uint256 plain = (amount * state.assets) / state.supply;
        uint256 atPeg = (amount * state.price) / 1e18;
        if (atPeg < plain) plain = atPeg;
        uint256 gross = ReserveMath.grossRedemption(amount, state.price, state.assets, state.supply);
        assertLe(gross, plain);
        assertLe(plain - gross, 2);
    }

    function testFuzz_TheWholeSupplyTakesAllAssetsBelowFullCoverage(State memory state, uint256 shape) public pure {
        _bounded(state, shape);
        uint256 atPeg = (state.supply * state.price) / 1e18;
        uint256 gross = ReserveMath.grossRedemption(state.supply, state.price, state.assets, state.supply);
        assertEq(gross, state.assets < atPeg ? state.assets : atPeg);
    }

    function testFuzz_BuyingAndSellingBackNeverGains(
        State memory state,
        uint256 shape,
        uint256 amount,
        uint256 fee
    ) public pure {
        (State memory next, , ) = _mint(state, shape, amount, fee);
        uint256 bought = next.supply - state.supply;
        uint256 payout = ReserveMath.redeemPayout(bought, next.price, 0, next.assets, next.supply);
        assertLe(payout, next.assets - state.assets);
    }

    function testFuzz_EveryPriceWithinTheBoundsIsWithinTheStep(uint256 price, uint256 step, uint256 next) public pure {
        price = bound(price, 1, MOST_PRICE);
        step = bound(step, 1, 2_000);
        (uint256 lowest, uint256 highest) = ReserveMath.stepBounds(price, step);
        assertLe(lowest, price);
        assertGe(highest, price);
        next = bound(next, lowest, highest);
        uint256 change = next > price ? next - price : price - next;
        assertLe(change * BPS, price * step);
        assertGt((highest + 1 - price) * BPS, price * step);
        assertGt((price - lowest + 1) * BPS, price * step);
    }

    // ---- the cases that other implementations are tested against -------------------------------------------------

    function test_TheLibraryMeetsEveryVector() public view {
        string memory json = vm.readFile("contracts/test/vectors/reserve-math.json");
        uint256 count;
        for (string memory at = _path(0); vm.keyExistsJson(json, at); at = _path(count)) {
            _assertCase(json, at);
            ++count;
        }
        assertGt(count, 50);
    }

    function _assertCase(string memory json, string memory at) internal pure {
        string memory name = vm.parseJsonString(json, string.concat(at, ".name"));
        uint256 amount = _number(json, at, "amount");
        uint256 price = _number(json, at, "price");
        uint256 assets = _number(json, at, "assets");
        uint256 supply = _number(json, at, "supply");
        uint256 owed = ReserveMath.liabilities(supply, price);
        assertEq(owed, _number(json, at, "liabilities"), name);
        assertEq(ReserveMath.coverageBps(assets, owed), _number(json, at, "coverageBps"), name);
        uint256 cost = ReserveMath.mintCost(amount, price, _number(json, at, "mintFeeBps"));
        assertEq(cost, _number(json, at, "mintCost"), name);
        uint256 fee = _number(json, at, "redeemFeeBps");
        uint256 payout = ReserveMath.redeemPayout(amount, price, fee, assets, supply);
        assertEq(payout, _number(json, at, "redeemPayout"), name);
        _assertBacking(json, at, name, owed);
    }

    function _assertBacking(string memory json, string memory at, string memory name, uint256 owed) internal pure {
        uint256 backing = ReserveMath.capacityBacking(
            _number(json, at, "backingHours"),
            _number(json, at, "price"),
            _number(json, at, "haircutBps"),
            owed,
            _number(json, at, "backingShareBps")
        );
        assertEq(backing, _number(json, at, "capacityBacking"), name);
        uint256 total = ReserveMath.coverageBps(_number(json, at, "assets") + backing, owed);
        assertEq(total, _number(json, at, "totalCoverageBps"), name);
    }

    function _path(uint256 index) internal pure returns (string memory) {
        return string.concat(".cases[", vm.toString(index), "]");
    }

    function _number(string memory json, string memory at, string memory key) internal pure returns (uint256) {
        return vm.parseJsonUint(json, string.concat(at, ".", key));
    }
}
