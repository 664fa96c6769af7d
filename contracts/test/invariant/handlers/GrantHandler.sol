// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {ProgramDeployment} from "../../../script/ProgramDeployment.sol";
import {IGrantProgram} from "../../../src/interfaces/IGrantProgram.sol";
import {Handler} from "./Handler.sol";

/// @title The grants officer, beneficiaries and a market.
contract GrantHandler is Handler {
    /// @notice CCH that the market took, by award.
    mapping(uint256 awardId => uint256) public taken;
    uint256 public takenInAll;
    bool public spentTooLateOrTooMuch;
    bool public promisedMoreThanHeld;

    constructor(
        ProgramDeployment.Program memory program_,
        ProgramDeployment.Holders memory holders_
    ) Handler(program_, holders_) {}

    function openRound(uint256 budget, uint256 window) external {
        uint256 free = grants.unallocated();
        if (free == 0) return _skip();
        uint64 opensAt = uint64(block.timestamp);
        vm.prank(holders.grantsOfficer);
        grants.openRound(bound(budget, 1, free), opensAt, opensAt + uint64(bound(window, 1, 60 days)), RECORD);
        _did();
    }

    function closeRound(uint256 seed) external {
        uint256 roundId = _openRoundFrom(seed);
        // Rarely, or there would seldom be a round to award from.
        if (roundId == 0 || seed % 3 != 0) return _skip();
        vm.prank(holders.grantsOfficer);
        grants.closeRound(roundId, RECORD);
        _did();
    }

    function award(uint256 seed, uint256 amount, uint256 term) external {
        uint256 roundId = _openRoundFrom(seed);
        if (roundId == 0) return _skip();
        IGrantProgram.Round memory round = grants.roundOf(roundId);
        uint256 rest = round.budget - round.committed;
        if (rest == 0) return _skip();
        uint64 midTermAt = uint64(block.timestamp + bound(term, 1, 20 days));
        uint64 expiresAt = midTermAt + uint64(bound(term >> 128, 1, 40 days));
        vm.prank(holders.grantsOfficer);
        uint256 awardId = grants.award(roundId, _actor(seed), bound(amount, 1, rest), midTermAt, expiresAt, RECORD);
        vm.prank(_actor(seed));
        grants.setOperator(awardId, holders.market, true);
        _did();
    }

    function releaseTranche(uint256 seed) external {
        uint256 awardId = _awardFrom(seed, true);
        if (awardId == 0) return _skip();
        IGrantProgram.Award memory entry = grants.awardOf(awardId);
        if (entry.secondTrancheReleased || entry.cut) return _skip();
        vm.prank(holders.grantsOfficer);
        grants.releaseTranche(awardId, RECORD);
        _did();
    }

    function cut(uint256 seed) external {
        uint256 awardId = _awardFrom(seed, true);
        if (awardId == 0) return _skip();
        IGrantProgram.Award memory entry = grants.awardOf(awardId);
        if (entry.secondTrancheReleased || entry.cut) return _skip();
        if (block.timestamp < entry.midTermAt) vm.warp(entry.midTermAt);
        if (entry.spent * 10_000 >= entry.released * 4_000) return _skip();
        vm.prank(holders.grantsOfficer);
        grants.cut(awardId, RECORD);
        _did();
    }

    function clawBack(uint256 seed) external {
        uint256 awardId = _awardFrom(seed, true);
        if (awardId == 0 || seed % 3 != 0) return _skip();
        vm.prank(holders.grantsOfficer);
        grants.clawBack(awardId, "reason", RECORD);
        _did();
    }

    function expire(uint256 seed) external {
        uint256 awardId = _awardFrom(seed, false);
        if (awardId == 0) return _skip();
        uint64 expiresAt = grants.awardOf(awardId).expiresAt;
        if (block.timestamp < expiresAt) vm.warp(expiresAt);
        grants.expire(awardId);
        _did();
    }

    function spend(uint256 seed, uint256 amount) external {
        uint256 awardId = _awardFrom(seed, true);
        if (awardId == 0) return _skip();
        uint256 available = grants.availableOf(awardId);
        if (available == 0) return _skip();
        amount = bound(amount, 1, available);
        vm.prank(holders.market);
        grants.spend(awardId, amount, RECORD);
        taken[awardId] += amount;
        takenInAll += amount;
        _did();
    }

    /// @dev A round above the hours that no round holds, and an award above the rest of its round.
    function tryToPromiseMoreThanIsHeld(uint256 seed, uint256 amount) external {
        uint64 start = uint64(block.timestamp);
        uint256 excess = bound(amount, 1, 1e30);
        uint256 budget = grants.unallocated() + excess;
        vm.prank(holders.grantsOfficer);
        try grants.openRound(budget, start, start + 1, RECORD) {
            promisedMoreThanHeld = true;
        } catch {}
        uint256 roundId = _openRoundFrom(seed);
        if (roundId != 0) {
            IGrantProgram.Round memory round = grants.roundOf(roundId);
            uint256 beyond = round.budget - round.committed + excess;
            vm.prank(holders.grantsOfficer);
            try grants.award(roundId, _actor(seed), beyond, start + 1, start + 2, RECORD) {
                promisedMoreThanHeld = true;
            } catch {}
        }
        _did();
    }

    /// @dev More than is released, or anything at or after the expiry or the end.
    function tryToSpendTooLateOrTooMuch(uint256 seed, uint256 amount, bool late) external {
        uint256 count = grants.awardCount();
        if (count == 0) return _skip();
        uint256 awardId = 1 + (seed % count);
        IGrantProgram.Award memory entry = grants.awardOf(awardId);
        if (late && block.timestamp < entry.expiresAt) vm.warp(entry.expiresAt);
        amount = bound(amount, grants.availableOf(awardId) + 1, type(uint128).max);
        if (late || entry.status != IGrantProgram.AwardStatus.Active) amount = 1;
        vm.prank(holders.market);
        try grants.spend(awardId, amount, RECORD) {
            spentTooLateOrTooMuch = true;
        } catch {}
        _did();
    }

    function _openRoundFrom(uint256 seed) internal view returns (uint256) {
        uint256 count = grants.roundCount();
        for (uint256 i = 0; i < count; ++i) {
            uint256 roundId = 1 + (((seed % count) + i) % count);
            if (!grants.roundOf(roundId).closed) return roundId;
        }
        return 0;
    }

    /// @dev An active award, the next one from `seed`; zero when there is none.
    function _awardFrom(uint256 seed, bool running) internal view returns (uint256) {
        uint256 count = grants.awardCount();
        for (uint256 i = 0; i < count; ++i) {
            uint256 awardId = 1 + (((seed % count) + i) % count);
            IGrantProgram.Award memory entry = grants.awardOf(awardId);
            if (entry.status != IGrantProgram.AwardStatus.Active) continue;
            if (running && block.timestamp >= entry.expiresAt) continue;
            return awardId;
        }
        return 0;
    }
}
