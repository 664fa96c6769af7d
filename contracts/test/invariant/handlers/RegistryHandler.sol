// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {ProgramDeployment} from "../../../script/ProgramDeployment.sol";
import {HardwareCatalog} from "../../../src/HardwareCatalog.sol";
import {ICapacityCommitments} from "../../../src/interfaces/ICapacityCommitments.sol";
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

    struct Promise {
        address provider;
        uint64 period;
    }

    ProviderRegistry internal registry;
    HardwareCatalog internal catalog;
    uint256 internal certifierKey;
    address internal certifier;
    uint256 internal secondCertifierKey;
    address internal secondCertifier;

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
    bool public closedPeriodChanged;
    bool public oversold;
    bool public promiseBroken;

    /// @notice What the certification could deliver in a period when its commitments were last made or counted.
    mapping(address provider => mapping(uint64 period => uint256)) public ceilings;
    /// @notice Every provider and period that anything was ever promised for in this campaign.
    Promise[] internal promises;
    mapping(address provider => mapping(uint64 period => bool)) internal promised;

    constructor(
        ProgramDeployment.Program memory program_,
        ProgramDeployment.Holders memory holders_
    ) Handler(program_, holders_) {
        registry = program_.registry;
        catalog = program_.catalog;
        (certifier, certifierKey) = makeAddrAndKey("certifier");
        (secondCertifier, secondCertifierKey) = makeAddrAndKey("second certifier");
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

    function allPromises() external view returns (Promise[] memory) {
        return promises;
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

        IProviderRegistry.Reader[] memory readers = new IProviderRegistry.Reader[](certification.tier < 3 ? 1 : 2);
        readers[0] = _read(certification, certifier, certifierKey);
        if (readers.length == 2) readers[1] = _read(certification, secondCertifier, secondCertifierKey);
        vm.prank(certifier);
        registry.certify(certification, readers);
        ++certifications[who];
        _noteCeilings(who);
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
        _noteCeilings(who);
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

    /// @dev Of a live provider whose certification outlasts the period; mostly within its capacity, which must succeed.
    function commitCapacity(uint256 seed, uint256 ahead, uint256 amount) external watched {
        address who = _live(seed);
        // Mostly soon, so that promises live to see their period and the acts on them meet.
        uint64 farthest = ahead % 4 == 0 ? registry.HORIZON() : 2;
        uint64 period = registry.currentPeriod() + uint64(bound(ahead, 1, farthest));
        if (who == address(0) || _endOf(period) > registry.providerOf(who).expiresAt) return _skip();
        uint256 sold = registry.commitmentOf(who, period).sold;
        uint256 ceiling = registry.capacityOf(who) * 720;
        if (sold > ceiling) return _skip();
        vm.prank(who);
        registry.commitCapacity(period, bound(amount, sold, ceiling));
        _notePromise(who, period, ceiling);
        _did();
    }

    /// @dev Any period and amount by anybody known; what may not succeed is judged.
    function tryToCommit(uint256 seed, uint256 period, uint256 amount) external watched {
        address who = _actor(seed);
        uint64 current = registry.currentPeriod();
        period = bound(period, current - 1, current + 14);
        uint256 ceiling = registry.capacityOf(who) * 720;
        amount = bound(amount, 0, 2 * ceiling + 1);
        if (amount % 3 == 0 && promises.length != 0) {
            // Somebody who sold something and would like to have promised less.
            Promise memory each = promises[seed % promises.length];
            (who, period) = (each.provider, each.period);
            ceiling = registry.capacityOf(who) * 720;
            amount = bound(amount, 0, registry.commitmentOf(who, each.period).sold);
        }
        bool open = period > current && period <= current + 12;
        bool covered = _endOf(uint64(period)) <= registry.providerOf(who).expiresAt;
        uint256 sold = registry.commitmentOf(who, uint64(period)).sold;
        vm.prank(who);
        try registry.commitCapacity(uint64(period), amount) {
            if (!open) closedPeriodChanged = true;
            if (ceiling == 0 || !covered || amount > ceiling || amount < sold) promiseBroken = true;
            _notePromise(who, uint64(period), ceiling);
        } catch {}
        _did();
    }

    /// @dev Tried with up to twice what is left, in this period or a later one; its success is judged.
    function sellCommitted(uint256 seed, uint256 amount) external watched {
        (address who, uint64 period) = _unsold(seed);
        if (who == address(0)) return _skip();
        ICapacityCommitments.Commitment memory before = registry.commitmentOf(who, period);
        uint256 unsold = before.counted - before.sold;
        // Mostly all of it: after a weight fell that is more than the hardware delivers.
        amount = amount % 3 == 0 ? bound(amount, 1, 2 * unsold) : unsold;
        vm.prank(holders.market);
        try registry.sellCommitted(who, period, amount) {
            if (amount > unsold || before.sold + amount > registry.committedHours(who, period)) oversold = true;
        } catch {}
        _did();
    }

    function releaseCommitted(uint256 seed, uint256 amount) external watched {
        // Every other time, or most of what is sold would be gone before anything else happens to it.
        if (amount % 2 == 0) return _skip();
        for (uint256 i = 0; i < promises.length; ++i) {
            Promise memory each = promises[((seed % promises.length) + i) % promises.length];
            uint256 sold = registry.commitmentOf(each.provider, each.period).sold;
            if (sold == 0) continue;
            vm.prank(holders.market);
            registry.releaseCommitted(each.provider, each.period, bound(amount, 1, sold));
            return _did();
        }
        _skip();
    }

    function recount(uint256 seed) external watched {
        address who = _actor(seed);
        registry.recount(who);
        _noteCeilings(who);
        _did();
    }

    function pass(uint256 time) external watched {
        skip(bound(time, 1, 20 days));
        _did();
    }

    /// @dev The next live actor from `seed`; zero when there is none.
    function _live(uint256 seed) internal view returns (address) {
        for (uint256 i = 0; i < actors.length; ++i) {
            address who = actors[((seed % actors.length) + i) % actors.length];
            if (registry.isLive(who)) return who;
        }
        return address(0);
    }

    /// @dev Somebody whose hours are counted and not all sold, and the period, the next from the seed; zero when nobody's.
    function _unsold(uint256 seed) internal view returns (address, uint64) {
        uint64 current = registry.currentPeriod();
        for (uint256 i = 0; i < promises.length; ++i) {
            Promise memory each = promises[((seed % promises.length) + i) % promises.length];
            if (each.period < current) continue;
            ICapacityCommitments.Commitment memory found = registry.commitmentOf(each.provider, each.period);
            if (found.counted > found.sold) return (each.provider, each.period);
        }
        return (address(0), 0);
    }

    function _notePromise(address who, uint64 period, uint256 ceiling) internal {
        ceilings[who][period] = ceiling;
        if (promised[who][period]) return;
        promised[who][period] = true;
        promises.push(Promise(who, period));
    }

    /// @dev After a count: what is booked of `who` is what the single read says, and may from now on not go beyond it.
    function _noteCeilings(address who) internal {
        uint64 current = registry.currentPeriod();
        uint256 ceiling = registry.capacityOf(who) * 720;
        for (uint64 period = current; period <= current + registry.HORIZON(); ++period) {
            ceilings[who][period] = ceiling;
            if (registry.commitmentOf(who, period).counted != registry.committedHours(who, period))
                promiseBroken = true;
        }
    }

    function _endOf(uint64 period) internal pure returns (uint256) {
        return (uint256(period) + 1) * 30 days;
    }

    function _read(
        IProviderRegistry.Certification memory certification,
        address signer,
        uint256 key
    ) internal view returns (IProviderRegistry.Reader memory) {
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(key, registry.certificationDigest(certification));
        return IProviderRegistry.Reader(signer, abi.encodePacked(r, s, v));
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
