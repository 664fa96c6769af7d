// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IReserve} from "../src/interfaces/IReserve.sol";
import {BreakerRules} from "../src/libraries/BreakerRules.sol";

/// @dev Each contract is one property, for every input and every order of calls. README.md says them in prose. Nothing
/// here is deployed.

contract StalenessOutweighsCoverage {
    function check(uint256 time, uint256 validUntil, uint256 coverage, uint256 slow, uint256 halt) external pure {
        IReserve.BreakerState state = BreakerRules.state(time, validUntil, coverage, slow, halt);
        assert((state == IReserve.BreakerState.OracleStale) == (time > validUntil));
    }
}

contract BelowTheHaltLineNothingIsMinted {
    function check(uint256 time, uint256 validUntil, uint256 coverage, uint256 slow, uint256 halt) external pure {
        require(coverage < halt);
        IReserve.BreakerState state = BreakerRules.state(time, validUntil, coverage, slow, halt);
        assert(state == IReserve.BreakerState.MintHalted || state == IReserve.BreakerState.OracleStale);
    }
}

contract LowerCoverageIsNeverInABetterState {
    function check(
        uint256 time,
        uint256 validUntil,
        uint256 low,
        uint256 high,
        uint256 slow,
        uint256 halt
    ) external pure {
        require(low <= high && halt <= slow);
        assert(
            uint256(BreakerRules.state(time, validUntil, low, slow, halt)) >=
                uint256(BreakerRules.state(time, validUntil, high, slow, halt))
        );
    }
}

contract AMintIsJudgedByTheLowerCoverage {
    function check(uint256 before, uint256 next) external pure {
        uint256 judged = BreakerRules.worse(before, next);
        assert(judged <= before && judged <= next);
        assert(judged == before || judged == next);
    }
}

contract BackingIsWithinItsWorthAndItsShare {
    function check(uint256 worth, uint256 share) external pure {
        uint256 backing = BreakerRules.capped(worth, share);
        assert(backing <= worth && backing <= share);
        assert(backing == worth || backing == share);
    }
}

/// @dev Mints in any number on any days, under one limit: the steps are those of Reserve._passBreaker.
contract NoSlowDayExceedsItsLimit {
    uint256 private immutable _LIMIT;
    uint256 private _day;
    uint256 private _minted;
    uint256 private _today;
    /// @dev The sum over today, kept beside, as a bookkeeper would.
    uint256 private _sum;

    constructor(uint256 limit) {
        _LIMIT = limit;
    }

    function midnight() external {
        ++_today;
        _sum = 0;
    }

    function mint(uint256 amount) external {
        uint256 minted = BreakerRules.mintedOn(_today, _day, _minted);
        if (amount > BreakerRules.left(_LIMIT, minted)) return;
        _day = _today;
        _minted = minted + amount;
        _sum += amount;
        assert(_sum <= _LIMIT);
    }
}
