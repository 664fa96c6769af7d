// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {AccessManaged} from "@openzeppelin/contracts/access/manager/AccessManaged.sol";
import {IAccessManager} from "@openzeppelin/contracts/access/manager/IAccessManager.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {SignatureChecker} from "@openzeppelin/contracts/utils/cryptography/SignatureChecker.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {CapacityCommitments} from "./CapacityCommitments.sol";
import {IHardwareCatalog} from "./interfaces/IHardwareCatalog.sol";
import {IProviderRegistry} from "./interfaces/IProviderRegistry.sol";
import {ProviderTransitions} from "./libraries/ProviderTransitions.sol";
import {Roles} from "./libraries/Roles.sol";
import {Recorded} from "./Recorded.sol";

/// @title Who may sell hours to the city, with what hardware, and the stake behind it.
/// @dev Capacity is derived on every read from status, expiry, signed inventory and the catalogue's weights of today, so
/// that nothing has to be called when a certification lapses or a weight changes.
contract ProviderRegistry is IProviderRegistry, CapacityCommitments, EIP712, Recorded, ReentrancyGuardTransient {
    using SafeERC20 for IERC20;

    /// @inheritdoc IProviderRegistry
    uint64 public constant MAX_TERM = 366 days;
    /// @inheritdoc IProviderRegistry
    uint256 public constant MAX_CLASSES = 16;
    /// @inheritdoc IProviderRegistry
    uint8 public constant MAX_TIER = 4;
    /// @inheritdoc IProviderRegistry
    uint8 public constant SECOND_READER_TIER = 3;
    /// @inheritdoc IProviderRegistry
    uint64 public immutable EXIT_DELAY;

    bytes32 private constant _ITEM_TYPEHASH = keccak256("InventoryItem(bytes32 classId,uint32 units)");
    bytes32 private constant _CERTIFICATION_TYPEHASH = keccak256(
        "Certification(address provider,uint8 tier,bytes32 region,uint64 expiresAt,uint64 serial,InventoryItem[] inventory,bytes32 recordHash)InventoryItem(bytes32 classId,uint32 units)"
    );
    uint256 private constant _WAD = 1e18;

    IHardwareCatalog private immutable _CATALOG;
    IERC20 private immutable _SETTLEMENT_ASSET;

    mapping(address provider => Provider) private _providers;
    mapping(address provider => InventoryItem[]) private _inventories;
    address[] private _index;
    uint256 private _totalStake;
    uint256 private _stakePerHour;

    /// @param disputeWindow longest time, in seconds, in which work already done may still be disputed.
    /// @param exitDelay seconds between a request to exit and the stake leaving; more than twice `disputeWindow`, so
    /// that a dispute over the last job, and the appeal after it, end while the stake is still here.
    constructor(
        address initialAuthority,
        IHardwareCatalog catalog_,
        IERC20 settlementAsset_,
        uint64 disputeWindow,
        uint64 exitDelay
    ) AccessManaged(initialAuthority) EIP712("Gridhall ProviderRegistry", "1") {
        if (address(catalog_) == address(0) || address(settlementAsset_) == address(0)) {
            revert ProviderRegistry_ZeroAddress();
        }
        if (exitDelay <= 2 * uint256(disputeWindow)) {
            revert ProviderRegistry_ExitDelayTooShort(exitDelay, disputeWindow);
        }
        _CATALOG = catalog_;
        _SETTLEMENT_ASSET = settlementAsset_;
        EXIT_DELAY = exitDelay;
    }

    /// @inheritdoc IProviderRegistry
    function applyForCertification(bytes32 region, bytes32 recordHash) external recorded(recordHash) {
        _apply(msg.sender, region);
        emit ProviderApplied(msg.sender, region, recordHash);
    }

    /// @inheritdoc IProviderRegistry
    function register(address provider, bytes32 region, bytes32 recordHash) external restricted recorded(recordHash) {
        if (provider == address(0)) revert ProviderRegistry_ZeroAddress();
        _apply(provider, region);
        emit ProviderRegistered(provider, region, msg.sender, recordHash);
    }

    /// @inheritdoc IProviderRegistry
    function declineApplication(address provider, bytes32 recordHash) external restricted recorded(recordHash) {
        _move(provider, Status.None);
        emit ApplicationDeclined(provider, recordHash);
    }

    /// @inheritdoc IProviderRegistry
    function certify(
        Certification calldata certification,
        Reader[] calldata readers
    ) external restricted recorded(certification.recordHash) {
        address provider = certification.provider;
        Provider storage entry = _providers[provider];
        // A suspension ends through `restore` alone, never as a side effect of new paper.
        if (entry.status == Status.Suspended) revert ProviderRegistry_WrongStatus(provider, Status.Suspended);
        _requireMove(provider, entry.status, Status.Certified);
        _requireTerms(certification, entry.serial);
        _requireReaders(certification, readers);
        uint256 required = _requiredStake(_checkedCapacity(certification.inventory));
        if (entry.stake < required) revert ProviderRegistry_StakeTooLow(entry.stake, required);

        entry.status = Status.Certified;
        entry.tier = certification.tier;
        entry.region = certification.region;
        entry.expiresAt = certification.expiresAt;
        entry.serial = certification.serial + 1;
        _storeInventory(provider, certification.inventory);
        _emitCertified(certification, readers);
        _recount(provider);
    }

    /// @inheritdoc IProviderRegistry
    function suspend(
        address provider,
        string calldata reason,
        bytes32 recordHash
    ) external restricted recorded(recordHash) {
        _requireReason(reason);
        _move(provider, Status.Suspended);
        emit ProviderSuspended(provider, reason, recordHash);
        _recount(provider);
    }

    /// @inheritdoc IProviderRegistry
    function restore(address provider, bytes32 recordHash) external restricted recorded(recordHash) {
        Status from = _providers[provider].status;
        // Applied → Certified needs a signed inventory, which only `certify` checks.
        if (from != Status.Suspended) revert ProviderRegistry_WrongStatus(provider, from);
        _move(provider, Status.Certified);
        emit ProviderRestored(provider, recordHash);
        _recount(provider);
    }

    /// @inheritdoc IProviderRegistry
    function revoke(
        address provider,
        string calldata reason,
        bytes32 recordHash
    ) external restricted recorded(recordHash) {
        _requireReason(reason);
        _move(provider, Status.Revoked);
        emit ProviderRevoked(provider, reason, recordHash);
        _recount(provider);
    }

    /// @inheritdoc IProviderRegistry
    function requestExit() external {
        _move(msg.sender, Status.Exiting);
        uint64 exitableAt = uint64(block.timestamp) + EXIT_DELAY;
        _providers[msg.sender].exitableAt = exitableAt;
        emit ExitRequested(msg.sender, exitableAt);
        _recount(msg.sender);
    }

    /// @inheritdoc IProviderRegistry
    function completeExit() external nonReentrant {
        Provider storage entry = _providers[msg.sender];
        _requireMove(msg.sender, entry.status, Status.Exited);
        if (block.timestamp < entry.exitableAt) revert ProviderRegistry_ExitNotReached(entry.exitableAt);
        _requireNoObligations(entry);

        entry.status = Status.Exited;
        uint256 amount = entry.stake;
        emit ProviderExited(msg.sender);
        if (amount != 0) _payStake(entry, amount);
    }

    /// @inheritdoc IProviderRegistry
    function depositStake(address provider, uint256 amount) external nonReentrant {
        Provider storage entry = _providers[provider];
        // Stake put on a stranger or on somebody who is leaving would serve nobody.
        if (entry.status == Status.None || entry.status == Status.Exiting || entry.status == Status.Exited) {
            revert ProviderRegistry_WrongStatus(provider, entry.status);
        }
        if (amount == 0) revert ProviderRegistry_ZeroAmount();

        uint256 stake = entry.stake + amount;
        entry.stake = stake;
        _totalStake += amount;
        emit StakeDeposited(provider, msg.sender, amount, stake);

        uint256 before = _SETTLEMENT_ASSET.balanceOf(address(this));
        _SETTLEMENT_ASSET.safeTransferFrom(msg.sender, address(this), amount);
        uint256 received = _SETTLEMENT_ASSET.balanceOf(address(this)) - before;
        if (received < amount) revert ProviderRegistry_ShortTransfer(amount, received);
    }

    /// @inheritdoc IProviderRegistry
    function withdrawStake(uint256 amount) external nonReentrant {
        Provider storage entry = _providers[msg.sender];
        // Once suspended, revoked or leaving, the stake leaves through an exit and its delay.
        if (entry.status != Status.None && entry.status != Status.Applied && entry.status != Status.Certified) {
            revert ProviderRegistry_WrongStatus(msg.sender, entry.status);
        }
        if (amount == 0) revert ProviderRegistry_ZeroAmount();
        _requireNoObligations(entry);
        // A lapsed certification binds the stake as a live one does: letting it lapse is no way around the exit delay.
        uint256 required = _requiredStake(_signedCapacity(msg.sender));
        uint256 stake = entry.stake;
        if (stake < amount || stake - amount < required) revert ProviderRegistry_StakeTooLow(stake, required);

        _payStake(entry, amount);
    }

    /// @inheritdoc IProviderRegistry
    function setStakePerHour(uint256 amount, bytes32 recordHash) external restricted recorded(recordHash) {
        uint256 previous = _stakePerHour;
        _stakePerHour = amount;
        emit StakePerHourSet(previous, amount, recordHash);
    }

    /// @inheritdoc IProviderRegistry
    function openObligation(address provider) external restricted {
        if (!isLive(provider)) revert ProviderRegistry_NotLive(provider);
        emit ObligationOpened(provider, ++_providers[provider].obligations);
    }

    /// @inheritdoc IProviderRegistry
    function openFault(address provider) external restricted {
        Status status = _providers[provider].status;
        if (
            status != Status.Certified &&
            status != Status.Suspended &&
            status != Status.Revoked &&
            status != Status.Exiting
        ) revert ProviderRegistry_WrongStatus(provider, status);
        emit ObligationOpened(provider, ++_providers[provider].obligations);
    }

    /// @inheritdoc IProviderRegistry
    function closeObligation(address provider) external restricted {
        Provider storage entry = _providers[provider];
        if (entry.obligations == 0) revert ProviderRegistry_NoObligation(provider);
        emit ObligationClosed(provider, --entry.obligations);
    }

    /// @inheritdoc IProviderRegistry
    function providerOf(address provider) external view returns (Provider memory) {
        return _providers[provider];
    }

    /// @inheritdoc IProviderRegistry
    function inventoryOf(address provider) external view returns (InventoryItem[] memory) {
        return _inventories[provider];
    }

    /// @inheritdoc IProviderRegistry
    function requiredStakeOf(address provider) external view returns (uint256) {
        return _requiredStake(_signedCapacity(provider));
    }

    /// @inheritdoc IProviderRegistry
    function providerCount() external view returns (uint256) {
        return _index.length;
    }

    /// @inheritdoc IProviderRegistry
    function providerAt(uint256 index) external view returns (address) {
        return _index[index];
    }

    /// @inheritdoc IProviderRegistry
    function liveSupply(uint256 from, uint256 to) external view returns (uint256 certified, uint256 capacity) {
        uint256 end = Math.min(to, _index.length);
        for (uint256 i = from; i < end; ++i) {
            address provider = _index[i];
            if (!isLive(provider)) continue;
            ++certified;
            capacity += _signedCapacity(provider);
        }
    }

    /// @inheritdoc IProviderRegistry
    function certificationDigest(Certification calldata certification) external view returns (bytes32) {
        return _digest(certification);
    }

    /// @inheritdoc IProviderRegistry
    function totalStake() external view returns (uint256) {
        return _totalStake;
    }

    /// @inheritdoc IProviderRegistry
    function stakePerHour() external view returns (uint256) {
        return _stakePerHour;
    }

    /// @inheritdoc IProviderRegistry
    function catalog() external view returns (address) {
        return address(_CATALOG);
    }

    /// @inheritdoc IProviderRegistry
    function settlementAsset() external view returns (address) {
        return address(_SETTLEMENT_ASSET);
    }

    /// @inheritdoc IProviderRegistry
    function isAllowed(Status from, Status to) external pure returns (bool) {
        return ProviderTransitions.allowed(from, to);
    }

    /// @inheritdoc IProviderRegistry
    function isLive(address provider) public view returns (bool) {
        Provider storage entry = _providers[provider];
        return entry.status == Status.Certified && block.timestamp < entry.expiresAt;
    }

    /// @inheritdoc IProviderRegistry
    function capacityOf(address provider) public view returns (uint256) {
        return isLive(provider) ? _signedCapacity(provider) : 0;
    }

    function _apply(address provider, bytes32 region) private {
        if (region == bytes32(0)) revert ProviderRegistry_MissingRegion();
        Provider storage entry = _providers[provider];
        _move(provider, Status.Applied);
        // A declined provider keeps its region, and with it its place in the index.
        if (entry.region == bytes32(0)) _index.push(provider);
        entry.region = region;
    }

    function _move(address provider, Status to) private {
        Provider storage entry = _providers[provider];
        _requireMove(provider, entry.status, to);
        entry.status = to;
    }

    function _storeInventory(address provider, InventoryItem[] calldata inventory) private {
        delete _inventories[provider];
        InventoryItem[] storage stored = _inventories[provider];
        for (uint256 i = 0; i < inventory.length; ++i) {
            stored.push(inventory[i]);
        }
    }

    /// @dev Apart from `certify` only because the stack holds no more there.
    function _emitCertified(Certification calldata certification, Reader[] calldata readers) private {
        emit ProviderCertified(
            certification.provider,
            readers[0].signer,
            readers.length == 1 ? address(0) : readers[1].signer,
            certification.tier,
            certification.region,
            certification.expiresAt,
            certification.serial,
            certification.inventory,
            certification.recordHash
        );
    }

    /// @dev Pays the caller, whose entry this is.
    function _payStake(Provider storage entry, uint256 amount) private {
        uint256 stake = entry.stake - amount;
        entry.stake = stake;
        _totalStake -= amount;
        emit StakeWithdrawn(msg.sender, amount, stake);
        _SETTLEMENT_ASSET.safeTransfer(msg.sender, amount);
    }

    /// @dev Reverts unless the inventory may be certified today.
    /// @return capacity Σ units × weight, a WAD of H100-equivalent GPUs.
    function _checkedCapacity(InventoryItem[] calldata inventory) private view returns (uint256 capacity) {
        uint256 length = inventory.length;
        if (length == 0) revert ProviderRegistry_EmptyInventory();
        if (length > MAX_CLASSES) revert ProviderRegistry_TooManyClasses(length, MAX_CLASSES);
        for (uint256 i = 0; i < length; ++i) {
            bytes32 classId = inventory[i].classId;
            if (inventory[i].units == 0) revert ProviderRegistry_NoUnits(classId);
            for (uint256 j = 0; j < i; ++j) {
                if (inventory[j].classId == classId) revert ProviderRegistry_DuplicateClass(classId);
            }
            if (!_CATALOG.isOpen(classId)) revert ProviderRegistry_ClosedClass(classId);
            capacity += inventory[i].units * _CATALOG.weightOf(classId);
        }
    }

    /// @dev Capacity of the inventory last signed for `provider`, live or not; 0 before the first certification.
    function _signedCapacity(address provider) private view returns (uint256 capacity) {
        InventoryItem[] storage inventory = _inventories[provider];
        uint256 length = inventory.length;
        for (uint256 i = 0; i < length; ++i) {
            capacity += inventory[i].units * _CATALOG.weightOf(inventory[i].classId);
        }
    }

    function _requiredStake(uint256 capacity) private view returns (uint256) {
        return Math.mulDiv(capacity, _stakePerHour, _WAD, Math.Rounding.Ceil);
    }

    function _requireMove(address provider, Status from, Status to) private pure {
        if (!ProviderTransitions.allowed(from, to)) revert ProviderRegistry_WrongStatus(provider, from);
    }

    function _requireTerms(Certification calldata certification, uint64 expectedSerial) private view {
        if (certification.serial != expectedSerial) {
            revert ProviderRegistry_BadSerial(certification.serial, expectedSerial);
        }
        if (certification.tier == 0 || certification.tier > MAX_TIER) {
            revert ProviderRegistry_BadTier(certification.tier);
        }
        if (certification.region == bytes32(0)) revert ProviderRegistry_MissingRegion();
        uint64 latest = uint64(block.timestamp) + MAX_TERM;
        if (certification.expiresAt <= block.timestamp || certification.expiresAt > latest) {
            revert ProviderRegistry_BadExpiry(certification.expiresAt, latest);
        }
    }

    /// @dev One certifier reads tiers 1 and 2, two different ones read the deeper tiers. None of them may be the provider,
    /// and a provider that holds CERTIFIER is refused whoever calls: a call through the AccessManager hides the person
    /// behind it, so the sender alone would not do.
    function _requireReaders(Certification calldata certification, Reader[] calldata readers) private view {
        address provider = certification.provider;
        uint256 needed = certification.tier < SECOND_READER_TIER ? 1 : 2;
        if (readers.length != needed) revert ProviderRegistry_ReadersNeeded(readers.length, needed);
        if (msg.sender == provider || _isCertifier(provider)) revert ProviderRegistry_SelfCertification(provider);

        bytes32 digest = _digest(certification);
        for (uint256 i = 0; i < needed; ++i) {
            address signer = readers[i].signer;
            if (signer == provider) revert ProviderRegistry_SelfCertification(provider);
            if (i != 0 && signer == readers[0].signer) revert ProviderRegistry_SameReader(signer);
            if (
                !_isCertifier(signer) ||
                !SignatureChecker.isValidSignatureNowCalldata(signer, digest, readers[i].signature)
            ) revert ProviderRegistry_BadSignature(signer);
        }
    }

    /// @inheritdoc CapacityCommitments
    function _termsOf(address provider) internal view override returns (uint256 capacity, uint64 expiresAt) {
        return (capacityOf(provider), _providers[provider].expiresAt);
    }

    function _isCertifier(address account) private view returns (bool isCertifier) {
        (isCertifier, ) = IAccessManager(authority()).hasRole(Roles.CERTIFIER, account);
    }

    function _digest(Certification calldata certification) private view returns (bytes32) {
        bytes32[] memory items = new bytes32[](certification.inventory.length);
        for (uint256 i = 0; i < items.length; ++i) {
            InventoryItem calldata item = certification.inventory[i];
            items[i] = keccak256(abi.encode(_ITEM_TYPEHASH, item.classId, item.units));
        }
        return
            _hashTypedDataV4(
                keccak256(
                    abi.encode(
                        _CERTIFICATION_TYPEHASH,
                        certification.provider,
                        certification.tier,
                        certification.region,
                        certification.expiresAt,
                        certification.serial,
                        keccak256(abi.encodePacked(items)),
                        certification.recordHash
                    )
                )
            );
    }

    function _requireNoObligations(Provider storage entry) private view {
        if (entry.obligations != 0) revert ProviderRegistry_OpenObligations(entry.obligations);
    }

    function _requireReason(string calldata reason) private pure {
        if (bytes(reason).length == 0) revert ProviderRegistry_MissingReason();
    }
}
