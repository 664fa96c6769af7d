// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {BreakerRules} from "../src/libraries/BreakerRules.sol";
import {ReportRules} from "../src/libraries/ReportRules.sol";

/// @dev Each contract is one property, for every input and every order of calls. README.md says them in prose. Nothing
/// here is deployed.

/// @dev Reports of one source in any order, repeated at will. One observation is followed: any one, chosen at the start.
contract NoObservationIsTakenTwice {
    uint64 private immutable _FOLLOWED;
    uint64 private _known;
    uint256 private _taken;

    constructor(uint64 followed) {
        _FOLLOWED = followed;
    }

    function report(uint64 observedAt) external {
        if (!ReportRules.isNewer(observedAt, _known)) return;
        _known = observedAt;
        if (observedAt == _FOLLOWED) ++_taken;
        assert(_taken <= 1);
    }
}

/// @dev Times are below 2^63, which block times will be.
contract AnOldObservationIsNeverFreshAgain {
    function check(uint64 observedAt, uint32 maxAge, uint64 time, uint64 later) external pure {
        require(time <= later && !ReportRules.isFresh(observedAt, time, maxAge));
        assert(!ReportRules.isFresh(observedAt, later, maxAge));
    }
}

/// @dev A reference that is lost does not hold from that second on, and not longer than it would have.
contract ALostReferenceIsStaleAtOnce {
    function check(uint64 time, uint64 validUntil) external pure {
        require(time > 0);
        uint64 ended = ReportRules.endedBefore(time, validUntil);
        assert(BreakerRules.isStale(time, ended));
        assert(ended <= validUntil);
    }
}

/// @dev What is taken lies between the oldest that counts and a minute ahead: its validity ends in a bounded time.
contract AReferenceHoldsForABoundedTime {
    function check(uint64 observedAt, uint32 maxAge, uint64 time) external pure {
        require(ReportRules.isSeen(observedAt, time, 60) && ReportRules.isFresh(observedAt, time, maxAge));
        uint256 validUntil = uint256(observedAt) + maxAge;
        assert(!BreakerRules.isStale(time, validUntil));
        assert(validUntil <= uint256(time) + 60 + maxAge);
    }
}
