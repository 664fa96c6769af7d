// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {ProgramDeployment} from "../../../script/ProgramDeployment.sol";
import {HardwareCatalog} from "../../../src/HardwareCatalog.sol";
import {IProviderRegistry} from "../../../src/interfaces/IProviderRegistry.sol";
import {ProviderRegistry} from "../../../src/ProviderRegistry.sol";
import {Handler} from "./Handler.sol";

/// @title Certifiers, providers and a market around the catalogue and the registry.
contract RegistryHandler is Handler {
    uint32 internal constant ADMIN_DELAY = 2 days;
    bytes32[3] internal CLASSES = [bytes32("H100-SXM5-80"), bytes32("A100-SXM4-80"), bytes32("L40S-48")];

    /// @dev Sets of statuses: bit i stands for status i.
    uint256 internal constant NONE = 1 << uint256(IProviderRegistry.Status.None);
    uint256 internal constant APPLIED = 1 << uint256(IProviderRegistry.Status.Applied);
    uint256 internal constant CERTIFIED = 1 << uint256(IProviderRegistry.Status.Certified);
    uint256 internal constant SUSPENDED = 1 << uint256(IProviderRegistry.Status.Suspended);
    uint256 internal constant REVOKED = 1 << uint256(IProviderRegistry.Status.Revoked);
    uint256 internal constant EXITING = 1 << uint256(IProviderRegistry.Status.Exiting);

    ProviderRegistry internal registry;
    HardwareCatalog internal catalog;
    uint256 internal certifierKey;
    address internal certifier;

    /// @notice Certifications that succeeded, by provider.
    mapping(address provider => uint64) public certifications;
    mapping(address provider => IProviderRegistry.Status) public lastStatus;
    mapping(address provider => uint256) public exitRequestedAt;

    bool public forbiddenMove;
    bool public stakeLeftTooEarly;
    bool public stakeLeftUnderObligation;
    bool public stakeLeftBelowRequirement;
    bool public leaseOnSomebodyNotLive;
    bool public zeroWeightAccepted;

    constructor(
        ProgramDeployment.Program memory program_,
        ProgramDeployment.Holders memory holders_
    ) Handler(program_, holders_) {
        registry = program_.registry;
        catalog = program_.catalog;
        (certifier, certifierKey) = makeAddrAndKey("certifier");
        // Revocations and exits are for good: more providers, so that some are left late in a campaign.
        for (uint256 i = 0; i < 12; ++i) {
            actors.push(makeAddr(string.concat("provider ", vm.toString(i))));
        }
    }

    /// @dev Every act moves the statuses only along the table.
    modifier watched() {
        _;
        for (uint256 i = 0; i < actors.length; ++i) {
            IProviderRegistry.Status from = lastStatus[actors[i]];
            IProviderRegistry.Status to = _statusOf(actors[i]);
            if (from != to && !registry.isAllowed(from, to)) forbiddenMove = true;
            lastStatus[actors[i]] = to;
        }
    }

    function setClass(uint256 seed, uint256 weight) external {
        vm.prank(certifier);
        catalog.setClass(CLASSES[seed % 3], bound(weight, 1e15, 100e18), RECORD, RECORD);
        _did();
    }

    /// @dev Every fourth time, or nothing could be certified.
    function retireClass(uint256 seed) external {
        bytes32 classId = CLASSES[seed % 3];
        if (!catalog.isOpen(classId) || (seed >> 8) % 4 != 0) return _skip();
        vm.prank(certifier);
        catalog.retireClass(classId, RECORD);
        _did();
    }

    function tryToSetAZeroWeight(uint256 seed) external {
        vm.prank(certifier);
        try catalog.setClass(CLASSES[seed % 3], 0, RECORD, RECORD) {
            zeroWeightAccepted = true;
        } catch {}
        _did();
    }

    /// @dev Every fourth time: each takes two days.
    function setStakePerHour(uint256 amount) external {
        if (amount % 4 != 0) return _skip();
        bytes memory data = abi.encodeCall(registry.setStakePerHour, (bound(amount, 0, 1_000e6), RECORD));
        _afterDelay(holders.admin, address(registry), data, ADMIN_DELAY);
        _did();
    }

    function applyOrRegister(uint256 seed, bool onPaper) external watched {
        address who = _from(seed, NONE);
        if (who == address(0)) return _skip();
        vm.prank(onPaper ? certifier : who);
        if (onPaper) registry.register(who, "CH-ZG", RECORD);
        else registry.applyForCertification("CH-ZG", RECORD);
        _did();
    }

    function decline(uint256 seed) external watched {
        address who = _from(seed, APPLIED);
        if (who == address(0)) return _skip();
        vm.prank(certifier);
        registry.declineApplication(who, RECORD);
        _did();
    }

    /// @dev Pays the stake that the certification needs first.
    function certify(uint256 seed, uint256 units, uint256 term) external watched {
        address who = _from(seed, APPLIED | CERTIFIED);
        bytes32 classId = CLASSES[units % 3];
        if (who == address(0) || !catalog.isOpen(classId)) return _skip();

        IProviderRegistry.Certification memory certification;
        certification.provider = who;
        certification.tier = uint8(1 + (seed % 4));
        certification.region = "CH-ZG";
        certification.expiresAt = uint64(block.timestamp + bound(term, 20 days, 366 days));
        certification.serial = registry.providerOf(who).serial;
        certification.inventory = new IProviderRegistry.InventoryItem[](1);
        certification.inventory[0] = IProviderRegistry.InventoryItem(classId, uint32(bound(units, 1, 1_000)));
        certification.recordHash = RECORD;

        uint256 capacity = certification.inventory[0].units * catalog.weightOf(classId);
        uint256 required = (capacity * registry.stakePerHour() + 1e18 - 1) / 1e18;
        uint256 stake = registry.providerOf(who).stake;
        if (required > stake) _deposit(who, required - stake);

        (uint8 v, bytes32 r, bytes32 s) = vm.sign(certifierKey, registry.certificationDigest(certification));
        vm.prank(certifier);
        registry.certify(certification, certifier, abi.encodePacked(r, s, v));
        ++certifications[who];
        _did();
    }

    function suspend(uint256 seed) external watched {
        address who = _from(seed, CERTIFIED);
        if (who == address(0)) return _skip();
        vm.prank(certifier);
        registry.suspend(who, "reason", RECORD);
        _did();
    }

    function restore(uint256 seed) external watched {
        address who = _from(seed, SUSPENDED);
        if (who == address(0)) return _skip();
        vm.prank(certifier);
        registry.restore(who, RECORD);
        _did();
    }

    /// @dev Every fourth time: it is for good.
    function revoke(uint256 seed) external watched {
        address who = _from(seed, CERTIFIED | SUSPENDED);
        if (who == address(0) || (seed >> 8) % 4 != 0) return _skip();
        vm.prank(certifier);
        registry.revoke(who, "reason", RECORD);
        _did();
    }

    /// @dev Every other time: it is for good.
    function requestExit(uint256 seed) external watched {
        address who = _from(seed, CERTIFIED | SUSPENDED | REVOKED);
        if (who == address(0) || (seed >> 8) % 2 != 0) return _skip();
        vm.prank(who);
        registry.requestExit();
        exitRequestedAt[who] = block.timestamp;
        _did();
    }

    /// @dev Tried by anybody known, at any time, or once the delay is over; its success is judged.
    function completeExit(uint256 seed) external watched {
        address who = _from(seed, seed % 4 == 0 ? ~(NONE | EXITING) : EXITING);
        if (who == address(0)) return _skip();
        IProviderRegistry.Provider memory before = registry.providerOf(who);
        if ((seed >> 8) % 2 == 0 && block.timestamp < before.exitableAt) vm.warp(before.exitableAt);
        vm.prank(who);
        try registry.completeExit() {
            if (block.timestamp < exitRequestedAt[who] + registry.EXIT_DELAY()) stakeLeftTooEarly = true;
            if (before.obligations != 0) stakeLeftUnderObligation = true;
        } catch {}
        _did();
    }

    function depositStake(uint256 seed, uint256 amount) external watched {
        address who = _from(seed, APPLIED | CERTIFIED | SUSPENDED | REVOKED);
        if (who == address(0)) return _skip();
        _deposit(who, bound(amount, 1, 10_000e6));
        _did();
    }

    /// @dev Tried with any amount up to the stake, mostly with what may leave; its success is judged.
    function withdrawStake(uint256 seed, uint256 amount) external watched {
        address who = _from(seed, APPLIED | CERTIFIED | SUSPENDED | REVOKED | EXITING);
        if (who == address(0)) return _skip();
        IProviderRegistry.Provider memory before = registry.providerOf(who);
        if (before.stake == 0) return _skip();
        uint256 required = registry.requiredStakeOf(who);
        bool modest = (seed >> 8) % 4 != 0 && before.stake > required;
        amount = bound(amount, 1, modest ? before.stake - required : before.stake);
        vm.prank(who);
        try registry.withdrawStake(amount) {
            if (before.obligations != 0) stakeLeftUnderObligation = true;
            if (registry.providerOf(who).stake < required) stakeLeftBelowRequirement = true;
        } catch {}
        _did();
    }

    /// @dev Tried on anybody; its success is judged.
    function openObligation(uint256 seed) external watched {
        address who = _from(seed, (seed >> 8) % 4 == 0 ? ~uint256(0) : CERTIFIED);
        if (who == address(0)) return _skip();
        bool live = registry.isLive(who);
        vm.prank(holders.market);
        try registry.openObligation(who) {
            if (!live) leaseOnSomebodyNotLive = true;
        } catch {}
        _did();
    }

    function openFault(uint256 seed) external watched {
        address who = _from(seed, CERTIFIED | SUSPENDED | REVOKED | EXITING);
        if (who == address(0) || (seed >> 8) % 3 != 0) return _skip();
        vm.prank(holders.market);
        registry.openFault(who);
        _did();
    }

    function closeObligation(uint256 seed) external watched {
        for (uint256 i = 0; i < actors.length; ++i) {
            address who = actors[((seed % actors.length) + i) % actors.length];
            if (registry.providerOf(who).obligations == 0) continue;
            vm.prank(holders.market);
            registry.closeObligation(who);
            return _did();
        }
        _skip();
    }

    function pass(uint256 time) external watched {
        skip(bound(time, 1, 20 days));
        _did();
    }

    /// @dev The next actor from `seed` whose status is in `statuses`; zero when there is none.
    function _from(uint256 seed, uint256 statuses) internal view returns (address) {
        for (uint256 i = 0; i < actors.length; ++i) {
            address who = actors[((seed % actors.length) + i) % actors.length];
            if ((statuses >> uint256(_statusOf(who))) & 1 == 1) return who;
        }
        return address(0);
    }

    function _statusOf(address who) internal view returns (IProviderRegistry.Status) {
        return registry.providerOf(who).status;
    }

    function _deposit(address who, uint256 amount) internal {
        asset.mint(who, amount);
        vm.startPrank(who);
        asset.approve(address(registry), amount);
        registry.depositStake(who, amount);
        vm.stopPrank();
    }
}
