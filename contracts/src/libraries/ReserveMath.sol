// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {BreakerRules} from "./BreakerRules.sol";

/// @title All arithmetic of the reserve, and nothing else: no storage, no call, every rounding named.
/// @notice CCH is 1e18 = one hour; money is units of the settlement asset; a price is units per 1e18 CCH; fees, coverage
/// and steps are basis points. Rounding always favours the reserve. `contracts/test/vectors/reserve-math.json` holds
/// cases that any other implementation must meet to the unit.
///
/// Why a trade never lowers the surplus `A − L`, with `A` assets, `L = liabilities(S)` and `S` supply:
/// ceil is subadditive, so a mint of `a` raises `L` by at most `ceil(a·p)`, which it costs at least; and a redemption
/// lowers `L` by at least `floor(a·p)`, which it pays at most.
library ReserveMath {
    using Math for uint256;

    uint256 internal constant WAD = 1e18;
    uint256 internal constant BPS = 10_000;

    /// @notice What the reserve owes: `ceil(supply × price / 1e18)`.
    function liabilities(uint256 supply, uint256 price) internal pure returns (uint256) {
        return supply.mulDiv(price, WAD, Math.Rounding.Ceil);
    }

    /// @notice `floor(assets × 10_000 / owed)`; the largest number when nothing is owed.
    /// @dev `coverageBps ≥ x` holds exactly when `assets × 10_000 ≥ owed × x`, because `x` is whole.
    function coverageBps(uint256 assets, uint256 owed) internal pure returns (uint256) {
        return owed == 0 ? type(uint256).max : assets.mulDiv(BPS, owed);
    }

    /// @notice `ceil(amount × price × (10_000 + feeBps) / (1e18 × 10_000))`, in one division.
    function mintCost(uint256 amount, uint256 price, uint256 feeBps) internal pure returns (uint256) {
        return amount.mulDiv(price * (BPS + feeBps), WAD * BPS, Math.Rounding.Ceil);
    }

    /// @notice What a redemption of `amount` pays before the fee.
    /// At full coverage `floor(amount × price / 1e18)`. Below it the covered share: the lowest of that,
    /// `floor(amount × assets / supply)`, and `assets − ceil(assets × owedAfter / owed)`.
    /// @dev The last term matters only by a unit or two, where liabilities round up: without it the coverage that
    /// everyone reads, which divides by the rounded liabilities, could fall by that dust. An `amount` above the supply
    /// cannot be redeemed and is quoted as if it were the supply.
    function grossRedemption(
        uint256 amount,
        uint256 price,
        uint256 assets,
        uint256 supply
    ) internal pure returns (uint256) {
        uint256 atPeg = amount.mulDiv(price, WAD);
        uint256 owed = liabilities(supply, price);
        if (assets >= owed && amount <= supply) return atPeg;
        return Math.min(atPeg, _coveredShare(amount, price, assets, supply, owed));
    }

    /// @notice `floor(gross × (10_000 − feeBps) / 10_000)`.
    function redeemPayout(
        uint256 amount,
        uint256 price,
        uint256 feeBps,
        uint256 assets,
        uint256 supply
    ) internal pure returns (uint256) {
        return grossRedemption(amount, price, assets, supply).mulDiv(BPS - feeBps, BPS);
    }

    /// @notice The lowest and highest price within `stepBps` of `price`, both within the bound.
    function stepBounds(uint256 price, uint256 stepBps) internal pure returns (uint256 lowest, uint256 highest) {
        lowest = price.mulDiv(BPS - stepBps, BPS, Math.Rounding.Ceil);
        highest = price.mulDiv(BPS + stepBps, BPS);
    }

    /// @notice What unsold capacity counts for: its hours at the peg, less a haircut, and at most a share of what is owed.
    /// Three roundings, each down: the value of the hours, the haircut value, the share.
    function capacityBacking(
        uint256 backingHours,
        uint256 price,
        uint256 haircutBps,
        uint256 owed,
        uint256 shareBps
    ) internal pure returns (uint256) {
        uint256 worth = backingHours.mulDiv(price, WAD).mulDiv(BPS - haircutBps, BPS);
        return BreakerRules.capped(worth, owed.mulDiv(shareBps, BPS));
    }

    function _coveredShare(
        uint256 amount,
        uint256 price,
        uint256 assets,
        uint256 supply,
        uint256 owed
    ) private pure returns (uint256) {
        if (amount >= supply) return assets;
        uint256 share = amount.mulDiv(assets, supply);
        uint256 kept = assets.mulDiv(liabilities(supply - amount, price), owed, Math.Rounding.Ceil);
        return Math.min(share, assets - kept);
    }
}
