// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IRecorded} from "./IRecorded.sol";

/// @title Who may sell hours to the city, and what hardware a certifier has signed for.
/// @notice A provider is known by its operator's address. Capacity counts while the certification is live: status
/// Certified and not past its expiry. No call is needed when a certification lapses.
interface IProviderRegistry is IRecorded {
    /// @notice The states of a provider. The transition table is in `ProviderRegistry`.
    enum Status {
        None,
        Applied,
        Certified,
        Suspended,
        Revoked,
        Exiting,
        Exited
    }

    /// @param classId a class of the HardwareCatalog.
    /// @param units GPUs of that class.
    struct InventoryItem {
        bytes32 classId;
        uint32 units;
    }

    /// @notice What a certifier signs (EIP-712 `Certification`).
    /// @param provider the operator's address.
    /// @param tier 1 to 4, the depth of the certification.
    /// @param region ISO 3166-2 code, right-padded ASCII, for example `bytes32("CH-ZG")`.
    /// @param expiresAt first Unix second at which the certification is no longer live; at most MAX_TERM ahead.
    /// @param serial certifications this provider has had before: a signature is good for exactly one certification.
    /// @param inventory at most MAX_CLASSES items, each class once, units above zero.
    /// @param recordHash the record of the certification decision.
    struct Certification {
        address provider;
        uint8 tier;
        bytes32 region;
        uint64 expiresAt;
        uint64 serial;
        InventoryItem[] inventory;
        bytes32 recordHash;
    }

    /// @param signer a certifier, or a contract that holds the role (ERC-1271).
    /// @param signature over the digest of the certification, the same for every reader.
    struct Reader {
        address signer;
        bytes signature;
    }

    /// @param serial number of certifications so far.
    /// @param obligations open leases and faults; stake cannot leave while it is above zero.
    /// @param exitableAt Unix seconds from which a requested exit may complete; 0 when none was requested.
    struct Provider {
        Status status;
        uint8 tier;
        bytes32 region;
        uint64 expiresAt;
        uint64 serial;
        uint64 exitableAt;
        uint32 obligations;
        uint256 stake;
    }

    event ProviderApplied(address indexed provider, bytes32 region, bytes32 indexed recordHash);
    /// @notice The certifier entered a provider that applied outside the chain.
    event ProviderRegistered(
        address indexed provider,
        bytes32 region,
        address indexed certifier,
        bytes32 indexed recordHash
    );
    event ApplicationDeclined(address indexed provider, bytes32 indexed recordHash);
    /// @param seconder the second reader; zero for a tier that needs one reader only.
    /// @param serial as signed: the number of certifications before this one.
    event ProviderCertified(
        address indexed provider,
        address indexed signer,
        address seconder,
        uint8 tier,
        bytes32 region,
        uint64 expiresAt,
        uint64 serial,
        InventoryItem[] inventory,
        bytes32 indexed recordHash
    );
    event ProviderSuspended(address indexed provider, string reason, bytes32 indexed recordHash);
    event ProviderRestored(address indexed provider, bytes32 indexed recordHash);
    event ProviderRevoked(address indexed provider, string reason, bytes32 indexed recordHash);
    event ExitRequested(address indexed provider, uint64 exitableAt);
    event ProviderExited(address indexed provider);
    event StakeDeposited(address indexed provider, address indexed from, uint256 amount, uint256 stake);
    event StakeWithdrawn(address indexed provider, uint256 amount, uint256 stake);
    event StakePerHourSet(uint256 previousAmount, uint256 amount, bytes32 indexed recordHash);
    event ObligationOpened(address indexed provider, uint32 obligations);
    event ObligationClosed(address indexed provider, uint32 obligations);

    error ProviderRegistry_WrongStatus(address provider, Status status);
    error ProviderRegistry_ZeroAddress();
    error ProviderRegistry_MissingReason();
    error ProviderRegistry_MissingRegion();
    error ProviderRegistry_BadTier(uint8 tier);
    error ProviderRegistry_BadExpiry(uint64 expiresAt, uint64 latest);
    error ProviderRegistry_BadSerial(uint64 given, uint64 expected);
    error ProviderRegistry_EmptyInventory();
    error ProviderRegistry_TooManyClasses(uint256 given, uint256 limit);
    error ProviderRegistry_DuplicateClass(bytes32 classId);
    error ProviderRegistry_ClosedClass(bytes32 classId);
    error ProviderRegistry_NoUnits(bytes32 classId);
    /// @dev The signature does not fit `signer`, or `signer` does not hold the CERTIFIER role.
    error ProviderRegistry_BadSignature(address signer);
    error ProviderRegistry_ReadersNeeded(uint256 given, uint256 needed);
    /// @dev Nobody seconds their own reading.
    error ProviderRegistry_SameReader(address signer);
    /// @dev A certifier may not sign or enact a certification of itself, nor be certified at all.
    error ProviderRegistry_SelfCertification(address certifier);
    error ProviderRegistry_StakeTooLow(uint256 stake, uint256 required);
    error ProviderRegistry_ZeroAmount();
    /// @dev The settlement asset credited less than was sent: fee-on-transfer assets are refused.
    error ProviderRegistry_ShortTransfer(uint256 sent, uint256 received);
    error ProviderRegistry_OpenObligations(uint32 obligations);
    error ProviderRegistry_NoObligation(address provider);
    error ProviderRegistry_ExitNotReached(uint64 exitableAt);
    /// @dev A lock may only be put on a provider whose certification is live.
    error ProviderRegistry_NotLive(address provider);
    /// @dev An exit must take longer than twice the dispute window.
    error ProviderRegistry_ExitDelayTooShort(uint64 exitDelay, uint64 disputeWindow);

    /// @notice The caller applies for certification. None → Applied.
    function applyForCertification(bytes32 region, bytes32 recordHash) external;

    /// @notice Enters `provider` whose application came on paper. None → Applied. CERTIFIER.
    function register(address provider, bytes32 region, bytes32 recordHash) external;

    /// @notice Applied → None; the provider may apply again. CERTIFIER.
    function declineApplication(address provider, bytes32 recordHash) external;

    /// @notice Certifies, or renews a live or lapsed certification, with the inventory that the readers signed: one for
    /// tiers below SECOND_READER_TIER, two different ones from it on. Applied or Certified → Certified. CERTIFIER; the
    /// readers must hold CERTIFIER too and may be other people than the caller.
    function certify(Certification calldata certification, Reader[] calldata readers) external;

    /// @notice Certified → Suspended: no capacity from this block on. CERTIFIER.
    function suspend(address provider, string calldata reason, bytes32 recordHash) external;

    /// @notice Suspended → Certified, with the certification as it stood. CERTIFIER.
    function restore(address provider, bytes32 recordHash) external;

    /// @notice Certified or Suspended → Revoked, for good; the stake may leave through an exit. CERTIFIER.
    function revoke(address provider, string calldata reason, bytes32 recordHash) external;

    /// @notice Certified, Suspended or Revoked → Exiting. Capacity ends at once, stake may leave after EXIT_DELAY.
    function requestExit() external;

    /// @notice Exiting → Exited and pays the stake out, once the delay is over and no obligation is open.
    function completeExit() external;

    /// @notice Adds `amount` of the settlement asset to the stake of `provider`. Anyone may, once the provider applied
    /// and until it asks to exit.
    function depositStake(address provider, uint256 amount) external;

    /// @notice The caller takes back `amount` of stake above what its signed inventory requires; a lapsed certification
    /// binds the stake as a live one does. Not while suspended, revoked or exiting, nor with an open obligation.
    function withdrawStake(uint256 amount) external;

    /// @notice Sets the stake required per H100-equivalent GPU, in units of the settlement asset. ADMIN.
    function setStakePerHour(uint256 amount, bytes32 recordHash) external;

    /// @notice Locks the stake of a live provider for a lease. MARKET.
    function openObligation(address provider) external;

    /// @notice Locks the stake of a provider for a fault, also of one that lapsed, is suspended, revoked or exiting: the
    /// exit delay exists for the fault that is found late. MARKET.
    function openFault(address provider) external;

    /// @notice Closes one lease or fault. MARKET.
    function closeObligation(address provider) external;

    function providerOf(address provider) external view returns (Provider memory);

    /// @notice The certifier's inventory, also of a provider that is not live now.
    function inventoryOf(address provider) external view returns (InventoryItem[] memory);

    function isLive(address provider) external view returns (bool);

    /// @notice Σ units × weight, WAD of H100-equivalent GPUs; 0 unless live.
    function capacityOf(address provider) external view returns (uint256);

    /// @notice Stake in settlement-asset units that the signed inventory requires, rounded up.
    function requiredStakeOf(address provider) external view returns (uint256);

    function providerCount() external view returns (uint256);

    /// @notice The i-th provider in the order of first application.
    function providerAt(uint256 index) external view returns (address);

    /// @notice Live providers and their summed capacity (WAD) among the indices [from, to); for reads off chain.
    function liveSupply(uint256 from, uint256 to) external view returns (uint256 certified, uint256 capacity);

    /// @notice The EIP-712 digest that a certifier signs.
    function certificationDigest(Certification calldata certification) external view returns (bytes32);

    /// @notice Σ stakes, in settlement-asset units.
    function totalStake() external view returns (uint256);

    function stakePerHour() external view returns (uint256);

    function catalog() external view returns (address);

    function settlementAsset() external view returns (address);

    /// @notice Whether a provider may go from status `from` to status `to` in one act.
    function isAllowed(Status from, Status to) external view returns (bool);

    /// @notice Longest certification, in seconds.
    function MAX_TERM() external view returns (uint64);

    /// @notice Most classes in one inventory.
    function MAX_CLASSES() external view returns (uint256);

    /// @notice The deepest tier.
    function MAX_TIER() external view returns (uint8);

    /// @notice The first tier that takes two readers.
    function SECOND_READER_TIER() external view returns (uint8);

    /// @notice Seconds between a request to exit and the stake leaving; more than twice the dispute window.
    function EXIT_DELAY() external view returns (uint64);
}
