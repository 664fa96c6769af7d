// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {ICapacityCommitments} from "../../src/interfaces/ICapacityCommitments.sol";
import {IProviderRegistry} from "../../src/interfaces/IProviderRegistry.sol";
import {BaseTest} from "../BaseTest.sol";
import {RegistryHandler} from "./handlers/RegistryHandler.sol";

/// @title Catalogue and registry under any order of acts. Stated in prose in README.md, by the same numbers.
contract RegistryInvariantsTest is BaseTest {
    RegistryHandler internal handler;

    function setUp() public override {
        super.setUp();
        handler = new RegistryHandler(program, _holders());
        handler.setClass(0, 1e18);
        handler.setClass(1, 0.4e18);
        handler.setClass(2, 0.2e18);
        handler.setStakePerHour(100e6);
        for (uint256 i = 0; i < 10; ++i) {
            handler.applyOrRegister(i, i % 2 == 0);
            handler.certify(i, 8 + i, 60 days + i);
            if (i % 2 == 0) handler.commitCapacity(i, 1, type(uint256).max - i);
        }
        targetContract(address(handler));
    }

    /// @dev A campaign in which little happens proves little.
    function afterInvariant() public view {
        assertGt(handler.acted(), handler.skipped());
    }

    function invariant_H1_AWeightInUseNeverBecomesZero() public view {
        assertFalse(handler.zeroWeightAccepted());
        bytes32[] memory ids = catalog.classIds();
        assertEq(ids.length, 3);
        for (uint256 i = 0; i < ids.length; ++i) {
            assertGe(catalog.weightOf(ids[i]), catalog.MIN_WEIGHT());
            assertLe(catalog.weightOf(ids[i]), catalog.MAX_WEIGHT());
        }
    }

    function invariant_P1_TheStakeHeldIsTheSumOfAllStakes() public view {
        uint256 sum;
        for (uint256 i = 0; i < registry.providerCount(); ++i) {
            sum += registry.providerOf(registry.providerAt(i)).stake;
        }
        assertEq(registry.totalStake(), sum);
        assertEq(asset.balanceOf(address(registry)), sum);
    }

    function invariant_P2_OnlyALiveCertificationHasCapacity() public view {
        uint256 live;
        uint256 sum;
        for (uint256 i = 0; i < registry.providerCount(); ++i) {
            address who = registry.providerAt(i);
            IProviderRegistry.Provider memory entry = registry.providerOf(who);
            bool expected = entry.status == IProviderRegistry.Status.Certified && block.timestamp < entry.expiresAt;
            uint256 capacity = expected ? _signedCapacity(who) : 0;
            assertEq(registry.isLive(who), expected);
            assertEq(registry.capacityOf(who), capacity);
            if (expected) ++live;
            sum += capacity;
        }
        (uint256 certified, uint256 total) = registry.liveSupply(0, type(uint256).max);
        assertEq(certified, live);
        assertEq(total, sum);
    }

    function _signedCapacity(address who) internal view returns (uint256 capacity) {
        IProviderRegistry.InventoryItem[] memory inventory = registry.inventoryOf(who);
        for (uint256 i = 0; i < inventory.length; ++i) {
            capacity += inventory[i].units * catalog.weightOf(inventory[i].classId);
        }
    }

    function invariant_P3_NoStakeLeavesWhileALeaseOrFaultIsOpen() public view {
        assertFalse(handler.stakeLeftUnderObligation());
    }

    function invariant_P4_NoStakeLeavesBelowTheRequirementOrBeforeTheExitDelay() public view {
        assertFalse(handler.stakeLeftBelowRequirement());
        assertFalse(handler.stakeLeftTooEarly());
    }

    function invariant_P5_AStatusChangesOnlyAlongTheTable() public view {
        assertFalse(handler.forbiddenMove());
    }

    function invariant_P6_NoLeaseIsPutOnAProviderThatIsNotLive() public view {
        assertFalse(handler.leaseOnSomebodyNotLive());
    }

    function invariant_P7_EveryCertificationUsesOneSerial() public view {
        for (uint256 i = 0; i < handler.actorCount(); ++i) {
            address who = handler.actors(i);
            assertEq(registry.providerOf(who).serial, handler.certifications(who));
        }
    }

    function invariant_P8_EveryProviderIsListedOnce() public view {
        uint256 count = registry.providerCount();
        for (uint256 i = 0; i < count; ++i) {
            for (uint256 j = i + 1; j < count; ++j) {
                assertNotEq(registry.providerAt(i), registry.providerAt(j));
            }
        }
    }

    function invariant_C1_TheTotalsAreTheSumsOverTheProviders() public view {
        RegistryHandler.Promise[] memory all = handler.allPromises();
        uint256[] memory counted = new uint256[](all.length);
        uint256[] memory unsold = new uint256[](all.length);
        for (uint256 i = 0; i < all.length; ++i) {
            ICapacityCommitments.Commitment memory each = registry.commitmentOf(all[i].provider, all[i].period);
            counted[i] = each.counted;
            unsold[i] = each.counted > each.sold ? each.counted - each.sold : 0;
        }
        for (uint256 i = 0; i < all.length; ++i) {
            uint256 countedSum;
            uint256 unsoldSum;
            for (uint256 j = 0; j < all.length; ++j) {
                if (all[j].period != all[i].period) continue;
                countedSum += counted[j];
                unsoldSum += unsold[j];
            }
            assertEq(registry.totalCommittedHours(all[i].period), countedSum);
            assertEq(registry.unsoldHours(all[i].period), unsoldSum);
        }
    }

    function invariant_C2_NothingCountsOfAProviderThatIsNotLive() public view {
        RegistryHandler.Promise[] memory all = handler.allPromises();
        uint64 current = registry.currentPeriod();
        for (uint256 i = 0; i < all.length; ++i) {
            if (all[i].period < current || registry.isLive(all[i].provider)) continue;
            assertEq(registry.commitmentOf(all[i].provider, all[i].period).counted, 0);
            assertEq(registry.committedHours(all[i].provider, all[i].period), 0);
        }
    }

    function invariant_C3_SoldNeverExceedsThePromiseNorIsMoreSoldThanIsLeft() public view {
        assertFalse(handler.oversold());
        RegistryHandler.Promise[] memory all = handler.allPromises();
        for (uint256 i = 0; i < all.length; ++i) {
            ICapacityCommitments.Commitment memory each = registry.commitmentOf(all[i].provider, all[i].period);
            assertLe(each.sold, each.committed);
        }
    }

    function invariant_C4_WhatCountsIsWithinThePromiseTheCapacityAndTheTerm() public view {
        RegistryHandler.Promise[] memory all = handler.allPromises();
        uint64 current = registry.currentPeriod();
        for (uint256 i = 0; i < all.length; ++i) {
            (address who, uint64 period) = (all[i].provider, all[i].period);
            if (period < current) continue;
            ICapacityCommitments.Commitment memory each = registry.commitmentOf(who, period);
            assertLe(each.counted, each.committed);
            assertLe(each.counted, handler.ceilings(who, period));
            if (each.counted != 0) assertLe((uint256(period) + 1) * 30 days, registry.providerOf(who).expiresAt);
        }
    }

    function invariant_C5_OnlyAnOpenPeriodIsCommittedAndNeverBeyondTheRules() public view {
        assertFalse(handler.closedPeriodChanged());
        assertFalse(handler.promiseBroken());
    }

    function invariant_C6_TheBackingIsWhatIsUnsoldFromNowOn() public view {
        uint64 current = registry.currentPeriod();
        uint256 left = (uint256(current) + 1) * 30 days - block.timestamp;
        uint256 backing = (registry.unsoldHours(current) * left) / 30 days;
        for (uint64 period = current + 1; period <= current + registry.HORIZON(); ++period) {
            backing += registry.unsoldHours(period);
        }
        assertEq(registry.backingHours(), backing);
    }

    /// @dev All of the above over the same acts: what the long run plays.
    function invariant_All() public view {
        invariant_H1_AWeightInUseNeverBecomesZero();
        invariant_P1_TheStakeHeldIsTheSumOfAllStakes();
        invariant_P2_OnlyALiveCertificationHasCapacity();
        invariant_P3_NoStakeLeavesWhileALeaseOrFaultIsOpen();
        invariant_P4_NoStakeLeavesBelowTheRequirementOrBeforeTheExitDelay();
        invariant_P5_AStatusChangesOnlyAlongTheTable();
        invariant_P6_NoLeaseIsPutOnAProviderThatIsNotLive();
        invariant_P7_EveryCertificationUsesOneSerial();
        invariant_P8_EveryProviderIsListedOnce();
        invariant_C1_TheTotalsAreTheSumsOverTheProviders();
        invariant_C2_NothingCountsOfAProviderThatIsNotLive();
        invariant_C3_SoldNeverExceedsThePromiseNorIsMoreSoldThanIsLeft();
        invariant_C4_WhatCountsIsWithinThePromiseTheCapacityAndTheTerm();
        invariant_C5_OnlyAnOpenPeriodIsCommittedAndNeverBeyondTheRules();
        invariant_C6_TheBackingIsWhatIsUnsoldFromNowOn();
    }
}
