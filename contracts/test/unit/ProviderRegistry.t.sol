// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IHardwareCatalog} from "../../src/interfaces/IHardwareCatalog.sol";
import {IProviderRegistry} from "../../src/interfaces/IProviderRegistry.sol";
import {IRecorded} from "../../src/interfaces/IRecorded.sol";
import {Roles} from "../../src/libraries/Roles.sol";
import {ProviderRegistry} from "../../src/ProviderRegistry.sol";
import {BaseTest} from "../BaseTest.sol";
import {ContractSigner} from "../doubles/ContractSigner.sol";
import {FeeAsset} from "../doubles/FeeAsset.sol";
import {ReentrantAsset} from "../doubles/ReentrantAsset.sol";

/// @dev Stake is 1,000 coins per H100-equivalent GPU, and an A100 weighs 0.4.
abstract contract RegistryTest is BaseTest {
    uint256 internal constant STAKE_PER_HOUR = 1_000e6;

    function setUp() public virtual override {
        super.setUp();
        _setClass(H100, 1e18);
        _setClass(A100, 0.4e18);
        _asAdmin(address(registry), abi.encodeCall(registry.setStakePerHour, (STAKE_PER_HOUR, RECORD)));
    }

    function _status(address who) internal view returns (IProviderRegistry.Status) {
        return registry.providerOf(who).status;
    }

    function _assertStatus(address who, IProviderRegistry.Status expected) internal view {
        assertEq(uint8(_status(who)), uint8(expected));
    }

    function _wrongStatus(address who, IProviderRegistry.Status status) internal pure returns (bytes memory) {
        return abi.encodeWithSelector(IProviderRegistry.ProviderRegistry_WrongStatus.selector, who, status);
    }

    function _suspend(address who) internal {
        vm.prank(certifier);
        registry.suspend(who, "no answer to the audit", RECORD);
    }

    function _revoke(address who) internal {
        vm.prank(certifier);
        registry.revoke(who, "false inventory", RECORD);
    }

    function _openLease(address who) internal {
        vm.prank(market);
        registry.openObligation(who);
    }

    function _closeObligation(address who) internal {
        vm.prank(market);
        registry.closeObligation(who);
    }
}

contract ProviderApplicationTest is RegistryTest {
    function test_AnApplicantIsAppliedWithItsRegion() public {
        vm.expectEmit(address(registry));
        emit IProviderRegistry.ProviderApplied(provider, REGION, RECORD);
        _apply(provider);
        _assertStatus(provider, IProviderRegistry.Status.Applied);
        assertEq(registry.providerOf(provider).region, REGION);
        assertEq(registry.providerCount(), 1);
        assertEq(registry.providerAt(0), provider);
    }

    function test_ACertifierEntersAPaperApplication() public {
        vm.expectEmit(address(registry));
        emit IProviderRegistry.ProviderRegistered(provider, REGION, certifier, RECORD);
        vm.prank(certifier);
        registry.register(provider, REGION, RECORD);
        _assertStatus(provider, IProviderRegistry.Status.Applied);
    }

    function test_ADeclinedApplicantMayApplyAgainAndIsListedOnce() public {
        _apply(provider);
        _apply(alice);
        vm.expectEmit(address(registry));
        emit IProviderRegistry.ApplicationDeclined(provider, RECORD);
        vm.prank(certifier);
        registry.declineApplication(provider, RECORD);
        _assertStatus(provider, IProviderRegistry.Status.None);

        _apply(provider);
        _assertStatus(provider, IProviderRegistry.Status.Applied);
        assertEq(registry.providerCount(), 2);
        assertEq(registry.providerAt(0), provider);
        assertEq(registry.providerAt(1), alice);
    }

    function test_RevertWhen_ApplyingTwice() public {
        _apply(provider);
        vm.expectRevert(_wrongStatus(provider, IProviderRegistry.Status.Applied));
        _apply(provider);
    }

    function test_RevertWhen_TheRegionIsMissing() public {
        vm.expectRevert(IProviderRegistry.ProviderRegistry_MissingRegion.selector);
        vm.prank(provider);
        registry.applyForCertification(bytes32(0), RECORD);
        vm.expectRevert(IProviderRegistry.ProviderRegistry_MissingRegion.selector);
        vm.prank(certifier);
        registry.register(provider, bytes32(0), RECORD);
    }

    function test_RevertWhen_RegisteringTheZeroAddress() public {
        vm.expectRevert(IProviderRegistry.ProviderRegistry_ZeroAddress.selector);
        vm.prank(certifier);
        registry.register(address(0), REGION, RECORD);
    }

    function test_RevertWhen_DecliningSomebodyWhoDidNotApply() public {
        vm.expectRevert(_wrongStatus(provider, IProviderRegistry.Status.None));
        vm.prank(certifier);
        registry.declineApplication(provider, RECORD);
    }

    function test_RevertWhen_AnApplicationActNamesNoRecord() public {
        vm.expectRevert(IRecorded.Recorded_MissingRecord.selector);
        vm.prank(provider);
        registry.applyForCertification(REGION, NO_RECORD);
        vm.startPrank(certifier);
        vm.expectRevert(IRecorded.Recorded_MissingRecord.selector);
        registry.register(provider, REGION, NO_RECORD);
        vm.expectRevert(IRecorded.Recorded_MissingRecord.selector);
        registry.declineApplication(provider, NO_RECORD);
        vm.stopPrank();
    }
}

contract ProviderCertificationTest is RegistryTest {
    function setUp() public override {
        super.setUp();
        _apply(provider);
        _deposit(provider, 10_000e6);
    }

    function _certification() internal view returns (IProviderRegistry.Certification memory) {
        return _certificationOf(provider, H100, 8);
    }

    /// @dev Signs first: the digest is a call, and a prank or an expected revert belongs to the next call.
    function _expectRefused(IProviderRegistry.Certification memory certification, bytes memory reason) internal {
        IProviderRegistry.Reader[] memory readers = _signedBy(certification);
        vm.expectRevert(reason);
        vm.prank(secondCertifier);
        registry.certify(certification, readers);
    }

    function test_ACertificationMakesItsSignedInventoryCount() public {
        IProviderRegistry.Certification memory certification = _certification();
        bytes memory signature = _sign(certification, certifierKey);
        vm.expectEmit(address(registry));
        emit IProviderRegistry.ProviderCertified(
            provider,
            certifier,
            address(0),
            2,
            REGION,
            certification.expiresAt,
            0,
            certification.inventory,
            RECORD
        );
        vm.prank(secondCertifier);
        registry.certify(certification, _only(_reader(certifier, signature)));

        IProviderRegistry.Provider memory entry = registry.providerOf(provider);
        assertEq(uint8(entry.status), uint8(IProviderRegistry.Status.Certified));
        assertEq(entry.tier, 2);
        assertEq(entry.expiresAt, certification.expiresAt);
        assertEq(entry.serial, 1);
        assertTrue(registry.isLive(provider));
        assertEq(registry.capacityOf(provider), 8e18);
        assertEq(registry.requiredStakeOf(provider), 8_000e6);
        assertEq(registry.inventoryOf(provider)[0].classId, H100);
        assertEq(registry.inventoryOf(provider)[0].units, 8);
    }

    function test_ACertifierMayEnactWhatItSignedItself() public {
        IProviderRegistry.Certification memory certification = _certification();
        bytes memory signature = _sign(certification, certifierKey);
        vm.prank(certifier);
        registry.certify(certification, _only(_reader(certifier, signature)));
        assertTrue(registry.isLive(provider));
    }

    function test_AContractThatHoldsCertifierSignsByERC1271() public {
        ContractSigner office = new ContractSigner(vm.addr(0xABCD));
        vm.startPrank(admin);
        bytes memory grant = abi.encodeCall(manager.grantRole, (Roles.CERTIFIER, address(office), 0));
        manager.schedule(address(manager), grant, 0);
        skip(ADMIN_DELAY);
        manager.grantRole(Roles.CERTIFIER, address(office), 0);
        vm.stopPrank();

        IProviderRegistry.Certification memory certification = _certification();
        bytes memory signature = _sign(certification, 0xABCD);
        vm.prank(certifier);
        registry.certify(certification, _only(_reader(address(office), signature)));
        assertTrue(registry.isLive(provider));
    }

    function test_SeveralClassesAddUpByWeight() public {
        IProviderRegistry.Certification memory certification = _certification();
        certification.inventory = new IProviderRegistry.InventoryItem[](2);
        certification.inventory[0] = IProviderRegistry.InventoryItem(H100, 4);
        certification.inventory[1] = IProviderRegistry.InventoryItem(A100, 10);
        _certify(certification);
        assertEq(registry.capacityOf(provider), 8e18);
    }

    function test_CapacityFollowsTheWeightOfToday() public {
        _certify(_certification());
        _setClass(H100, 0.5e18);
        assertEq(registry.capacityOf(provider), 4e18);
        assertEq(registry.requiredStakeOf(provider), 4_000e6);
    }

    function test_CapacityCertifiedBeforeARetirementStillCounts() public {
        _certify(_certification());
        vm.prank(certifier);
        catalog.retireClass(H100, RECORD);
        assertEq(registry.capacityOf(provider), 8e18);
    }

    function test_ACertificationLapsesByItselfAtItsExpiry() public {
        IProviderRegistry.Certification memory certification = _certification();
        _certify(certification);
        vm.warp(certification.expiresAt - 1);
        assertTrue(registry.isLive(provider));
        vm.warp(certification.expiresAt);
        assertFalse(registry.isLive(provider));
        assertEq(registry.capacityOf(provider), 0);
        assertEq(registry.inventoryOf(provider).length, 1);
    }

    function test_ALapsedCertificationIsRenewedWithANewInventory() public {
        _certify(_certification());
        skip(181 days);
        IProviderRegistry.Certification memory renewal = _certificationOf(provider, A100, 5);
        assertEq(renewal.serial, 1);
        _certify(renewal);
        assertEq(registry.capacityOf(provider), 2e18);
        assertEq(registry.inventoryOf(provider).length, 1);
        assertEq(registry.providerOf(provider).serial, 2);
    }

    function test_TheTermMayBeMaxTermLongAndNotASecondMore() public {
        IProviderRegistry.Certification memory certification = _certification();
        uint64 latest = uint64(block.timestamp) + registry.MAX_TERM();
        certification.expiresAt = latest + 1;
        _expectRefused(
            certification,
            abi.encodeWithSelector(IProviderRegistry.ProviderRegistry_BadExpiry.selector, latest + 1, latest)
        );
        certification.expiresAt = latest;
        _certify(certification);
        assertTrue(registry.isLive(provider));
    }

    function test_RevertWhen_TheTermHasEnded() public {
        IProviderRegistry.Certification memory certification = _certification();
        certification.expiresAt = uint64(block.timestamp);
        _expectRefused(
            certification,
            abi.encodeWithSelector(
                IProviderRegistry.ProviderRegistry_BadExpiry.selector,
                block.timestamp,
                block.timestamp + registry.MAX_TERM()
            )
        );
    }

    function test_RevertWhen_ASignatureIsUsedTwice() public {
        IProviderRegistry.Certification memory certification = _certification();
        _certify(certification);
        _expectRefused(
            certification,
            abi.encodeWithSelector(IProviderRegistry.ProviderRegistry_BadSerial.selector, 0, 1)
        );
    }

    function testFuzz_RevertWhen_TheTierIsNotOneToFour(uint8 tier) public {
        vm.assume(tier == 0 || tier > 4);
        IProviderRegistry.Certification memory certification = _certification();
        certification.tier = tier;
        _expectRefused(
            certification,
            abi.encodeWithSelector(IProviderRegistry.ProviderRegistry_BadTier.selector, tier)
        );
    }

    function test_RevertWhen_TheRegionIsMissing() public {
        IProviderRegistry.Certification memory certification = _certification();
        certification.region = bytes32(0);
        _expectRefused(
            certification,
            abi.encodeWithSelector(IProviderRegistry.ProviderRegistry_MissingRegion.selector)
        );
    }

    function test_RevertWhen_TheInventoryIsEmpty() public {
        IProviderRegistry.Certification memory certification = _certification();
        certification.inventory = new IProviderRegistry.InventoryItem[](0);
        _expectRefused(
            certification,
            abi.encodeWithSelector(IProviderRegistry.ProviderRegistry_EmptyInventory.selector)
        );
    }

    function test_SixteenClassesAreCertifiedAndSeventeenAreNot() public {
        IProviderRegistry.Certification memory certification = _certification();
        certification.inventory = _manyClasses(17);
        _expectRefused(
            certification,
            abi.encodeWithSelector(IProviderRegistry.ProviderRegistry_TooManyClasses.selector, 17, 16)
        );
        certification.inventory = _manyClasses(16);
        _deposit(provider, 6_000e6);
        _certify(certification);
        assertEq(registry.capacityOf(provider), 16e18);
    }

    function _manyClasses(uint256 count) internal returns (IProviderRegistry.InventoryItem[] memory inventory) {
        inventory = new IProviderRegistry.InventoryItem[](count);
        for (uint256 i = 0; i < count; ++i) {
            bytes32 classId = bytes32(i + 1);
            _setClass(classId, 1e18);
            inventory[i] = IProviderRegistry.InventoryItem(classId, 1);
        }
    }

    function test_RevertWhen_AClassStandsTwice() public {
        IProviderRegistry.Certification memory certification = _certification();
        certification.inventory = new IProviderRegistry.InventoryItem[](3);
        certification.inventory[0] = IProviderRegistry.InventoryItem(H100, 1);
        certification.inventory[1] = IProviderRegistry.InventoryItem(A100, 1);
        certification.inventory[2] = IProviderRegistry.InventoryItem(H100, 1);
        _expectRefused(
            certification,
            abi.encodeWithSelector(IProviderRegistry.ProviderRegistry_DuplicateClass.selector, H100)
        );
    }

    function test_RevertWhen_AClassHasNoUnits() public {
        _expectRefused(
            _certificationOf(provider, H100, 0),
            abi.encodeWithSelector(IProviderRegistry.ProviderRegistry_NoUnits.selector, H100)
        );
    }

    function test_RevertWhen_AClassIsUnknownOrRetired() public {
        bytes32 unknown = "UNKNOWN";
        _expectRefused(
            _certificationOf(provider, unknown, 1),
            abi.encodeWithSelector(IProviderRegistry.ProviderRegistry_ClosedClass.selector, unknown)
        );
        vm.prank(certifier);
        catalog.retireClass(H100, RECORD);
        _expectRefused(
            _certification(),
            abi.encodeWithSelector(IProviderRegistry.ProviderRegistry_ClosedClass.selector, H100)
        );
    }

    function test_RevertWhen_TheSignatureIsOfAnotherCertification() public {
        IProviderRegistry.Certification memory certification = _certification();
        bytes memory signature = _sign(certification, certifierKey);
        certification.inventory[0].units = 9;
        vm.expectRevert(abi.encodeWithSelector(IProviderRegistry.ProviderRegistry_BadSignature.selector, certifier));
        vm.prank(secondCertifier);
        registry.certify(certification, _only(_reader(certifier, signature)));
    }

    function test_RevertWhen_TheSignatureIsForAnotherRegistry() public {
        ProviderRegistry other = new ProviderRegistry(address(manager), catalog, asset, DISPUTE_WINDOW, EXIT_DELAY);
        IProviderRegistry.Certification memory certification = _certification();
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(certifierKey, other.certificationDigest(certification));
        vm.expectRevert(abi.encodeWithSelector(IProviderRegistry.ProviderRegistry_BadSignature.selector, certifier));
        vm.prank(secondCertifier);
        registry.certify(certification, _only(_reader(certifier, abi.encodePacked(r, s, v))));
    }

    function test_RevertWhen_TheSignerIsNoCertifier() public {
        (address stranger, uint256 key) = makeAddrAndKey("stranger");
        IProviderRegistry.Certification memory certification = _certification();
        bytes memory signature = _sign(certification, key);
        vm.expectRevert(abi.encodeWithSelector(IProviderRegistry.ProviderRegistry_BadSignature.selector, stranger));
        vm.prank(certifier);
        registry.certify(certification, _only(_reader(stranger, signature)));
    }

    function test_RevertWhen_TheSignerIsTheProvider() public {
        IProviderRegistry.Certification memory certification = _certification();
        bytes memory signature = _sign(certification, certifierKey);
        vm.expectRevert(
            abi.encodeWithSelector(IProviderRegistry.ProviderRegistry_SelfCertification.selector, provider)
        );
        vm.prank(certifier);
        registry.certify(certification, _only(_reader(provider, signature)));
    }

    function test_RevertWhen_TheProviderIsACertifier() public {
        _apply(secondCertifier);
        _deposit(secondCertifier, 10_000e6);
        IProviderRegistry.Certification memory certification = _certificationOf(secondCertifier, H100, 1);
        bytes memory signature = _sign(certification, certifierKey);
        bytes memory reason = abi.encodeWithSelector(
            IProviderRegistry.ProviderRegistry_SelfCertification.selector,
            secondCertifier
        );
        vm.expectRevert(reason);
        vm.prank(secondCertifier);
        registry.certify(certification, _only(_reader(certifier, signature)));
        vm.expectRevert(reason);
        vm.prank(certifier);
        registry.certify(certification, _only(_reader(certifier, signature)));
    }

    function test_RevertWhen_ACertifierHidesBehindTheAccessManager() public {
        _apply(secondCertifier);
        _deposit(secondCertifier, 10_000e6);
        IProviderRegistry.Certification memory certification = _certificationOf(secondCertifier, H100, 1);
        bytes memory data = abi.encodeCall(registry.certify, (certification, _signedBy(certification)));
        vm.expectRevert(
            abi.encodeWithSelector(IProviderRegistry.ProviderRegistry_SelfCertification.selector, secondCertifier)
        );
        vm.prank(secondCertifier);
        manager.execute(address(registry), data);
    }

    function test_RevertWhen_TheStakeIsOneUnitShort() public {
        _expectRefused(
            _certificationOf(provider, H100, 11),
            abi.encodeWithSelector(IProviderRegistry.ProviderRegistry_StakeTooLow.selector, 10_000e6, 11_000e6)
        );
        vm.prank(provider);
        registry.withdrawStake(1);
        _expectRefused(
            _certificationOf(provider, H100, 10),
            abi.encodeWithSelector(IProviderRegistry.ProviderRegistry_StakeTooLow.selector, 10_000e6 - 1, 10_000e6)
        );
    }

    function test_RevertWhen_TheCertificationNamesNoRecord() public {
        IProviderRegistry.Certification memory certification = _certification();
        certification.recordHash = NO_RECORD;
        _expectRefused(certification, abi.encodeWithSelector(IRecorded.Recorded_MissingRecord.selector));
    }

    function test_RevertWhen_CertifyingSomebodyWhoNeverApplied() public {
        _expectRefused(_certificationOf(alice, H100, 1), _wrongStatus(alice, IProviderRegistry.Status.None));
    }

    function test_RevertWhen_CertifyingASuspendedProvider() public {
        _certify(_certification());
        _suspend(provider);
        _expectRefused(_certification(), _wrongStatus(provider, IProviderRegistry.Status.Suspended));
    }

    function test_TwoReadersSignTheDeeperTiers() public {
        for (uint8 tier = 3; tier <= 4; ++tier) {
            IProviderRegistry.Certification memory certification = _certification();
            certification.tier = tier;
            IProviderRegistry.Reader[] memory readers = _signedBy(certification);
            vm.expectEmit(address(registry));
            emit IProviderRegistry.ProviderCertified(
                provider,
                certifier,
                secondCertifier,
                tier,
                REGION,
                certification.expiresAt,
                tier - 3,
                certification.inventory,
                RECORD
            );
            vm.prank(certifier);
            registry.certify(certification, readers);
            assertEq(registry.providerOf(provider).tier, tier);
        }
    }

    function testFuzz_RevertWhen_TheReadersAreNotAsManyAsTheTierTakes(uint8 tier, uint256 given) public {
        tier = uint8(bound(tier, 1, 4));
        given = bound(given, 0, 4);
        uint256 needed = tier < 3 ? 1 : 2;
        vm.assume(given != needed);
        IProviderRegistry.Certification memory certification = _certification();
        certification.tier = tier;
        IProviderRegistry.Reader[] memory readers = new IProviderRegistry.Reader[](given);
        for (uint256 i = 0; i < given; ++i) {
            readers[i] =
                i % 2 == 0
                    ? _reader(certifier, _sign(certification, certifierKey))
                    : _reader(secondCertifier, _sign(certification, secondCertifierKey));
        }
        vm.expectRevert(
            abi.encodeWithSelector(IProviderRegistry.ProviderRegistry_ReadersNeeded.selector, given, needed)
        );
        vm.prank(certifier);
        registry.certify(certification, readers);
    }

    function test_RevertWhen_AReaderSecondsItself() public {
        IProviderRegistry.Certification memory certification = _certification();
        certification.tier = 3;
        IProviderRegistry.Reader memory reader = _reader(certifier, _sign(certification, certifierKey));
        vm.expectRevert(abi.encodeWithSelector(IProviderRegistry.ProviderRegistry_SameReader.selector, certifier));
        vm.prank(secondCertifier);
        registry.certify(certification, _both(reader, reader));
    }

    function test_RevertWhen_TheSecondReaderSignedSomethingElse() public {
        IProviderRegistry.Certification memory certification = _certification();
        bytes memory paper = _sign(certification, secondCertifierKey);
        certification.tier = 3;
        IProviderRegistry.Reader memory first = _reader(certifier, _sign(certification, certifierKey));
        vm.expectRevert(
            abi.encodeWithSelector(IProviderRegistry.ProviderRegistry_BadSignature.selector, secondCertifier)
        );
        vm.prank(certifier);
        registry.certify(certification, _both(first, _reader(secondCertifier, paper)));
    }

    function test_RevertWhen_TheSecondReaderIsNoCertifierOrTheProvider() public {
        (address stranger, uint256 key) = makeAddrAndKey("stranger");
        IProviderRegistry.Certification memory certification = _certification();
        certification.tier = 4;
        IProviderRegistry.Reader memory first = _reader(certifier, _sign(certification, certifierKey));
        IProviderRegistry.Reader memory second = _reader(stranger, _sign(certification, key));
        vm.startPrank(secondCertifier);
        vm.expectRevert(abi.encodeWithSelector(IProviderRegistry.ProviderRegistry_BadSignature.selector, stranger));
        registry.certify(certification, _both(first, second));
        second.signer = provider;
        vm.expectRevert(
            abi.encodeWithSelector(IProviderRegistry.ProviderRegistry_SelfCertification.selector, provider)
        );
        registry.certify(certification, _both(first, second));
        vm.stopPrank();
    }

    function test_AContractMaySecondByERC1271() public {
        ContractSigner office = new ContractSigner(vm.addr(0xABCD));
        bytes memory grant = abi.encodeCall(manager.grantRole, (Roles.CERTIFIER, address(office), 0));
        _asAdmin(address(manager), grant);
        IProviderRegistry.Certification memory certification = _certification();
        certification.tier = 3;
        IProviderRegistry.Reader memory first = _reader(certifier, _sign(certification, certifierKey));
        IProviderRegistry.Reader memory second = _reader(address(office), _sign(certification, 0xABCD));
        vm.prank(certifier);
        registry.certify(certification, _both(first, second));
        assertTrue(registry.isLive(provider));
    }

    function test_TheDigestIsTheEIP712HashThatAWalletComputes() public view {
        IProviderRegistry.Certification memory certification = _certification();
        bytes32 itemType = keccak256("InventoryItem(bytes32 classId,uint32 units)");
        bytes32 domain = keccak256(
            abi.encode(
                keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"),
                keccak256("Gridhall ProviderRegistry"),
                keccak256("1"),
                block.chainid,
                address(registry)
            )
        );
        bytes32 body = keccak256(
            abi.encode(
                keccak256(
                    "Certification(address provider,uint8 tier,bytes32 region,uint64 expiresAt,uint64 serial,InventoryItem[] inventory,bytes32 recordHash)InventoryItem(bytes32 classId,uint32 units)"
                ),
                provider,
                certification.tier,
                certification.region,
                certification.expiresAt,
                certification.serial,
                keccak256(abi.encode(keccak256(abi.encode(itemType, H100, uint256(8))))),
                certification.recordHash
            )
        );
        assertEq(registry.certificationDigest(certification), keccak256(abi.encodePacked("\x19\x01", domain, body)));
    }
}

contract ProviderStandingTest is RegistryTest {
    function setUp() public override {
        super.setUp();
        _live(provider, 8, 8_000e6);
    }

    function test_ASuspendedProviderHasNoCapacityFromThisBlockOn() public {
        vm.expectEmit(address(registry));
        emit IProviderRegistry.ProviderSuspended(provider, "no answer to the audit", RECORD);
        _suspend(provider);
        _assertStatus(provider, IProviderRegistry.Status.Suspended);
        assertFalse(registry.isLive(provider));
        assertEq(registry.capacityOf(provider), 0);
    }

    function test_ARestoredProviderHasItsCertificationAsItStood() public {
        _suspend(provider);
        vm.expectEmit(address(registry));
        emit IProviderRegistry.ProviderRestored(provider, RECORD);
        vm.prank(certifier);
        registry.restore(provider, RECORD);
        assertEq(registry.capacityOf(provider), 8e18);
        assertEq(registry.providerOf(provider).serial, 1);
    }

    function test_ACertificationThatLapsedDuringASuspensionStaysLapsed() public {
        _suspend(provider);
        skip(181 days);
        vm.prank(certifier);
        registry.restore(provider, RECORD);
        _assertStatus(provider, IProviderRegistry.Status.Certified);
        assertEq(registry.capacityOf(provider), 0);
    }

    function test_ARevocationIsForGood() public {
        vm.expectEmit(address(registry));
        emit IProviderRegistry.ProviderRevoked(provider, "false inventory", RECORD);
        _revoke(provider);
        _assertStatus(provider, IProviderRegistry.Status.Revoked);
        assertEq(registry.capacityOf(provider), 0);

        bytes memory wrong = _wrongStatus(provider, IProviderRegistry.Status.Revoked);
        vm.expectRevert(wrong);
        vm.prank(certifier);
        registry.restore(provider, RECORD);
        vm.expectRevert(wrong);
        _apply(provider);
        vm.expectRevert(wrong);
        _suspend(provider);
    }

    function test_ASuspendedProviderMayBeRevoked() public {
        _suspend(provider);
        _revoke(provider);
        _assertStatus(provider, IProviderRegistry.Status.Revoked);
    }

    function test_RevertWhen_RestoringAnApplicant() public {
        _apply(alice);
        vm.expectRevert(_wrongStatus(alice, IProviderRegistry.Status.Applied));
        vm.prank(certifier);
        registry.restore(alice, RECORD);
    }

    function test_RevertWhen_RestoringACertifiedProvider() public {
        vm.expectRevert(_wrongStatus(provider, IProviderRegistry.Status.Certified));
        vm.prank(certifier);
        registry.restore(provider, RECORD);
    }

    function test_RevertWhen_ASuspensionOrRevocationHasNoReason() public {
        vm.startPrank(certifier);
        vm.expectRevert(IProviderRegistry.ProviderRegistry_MissingReason.selector);
        registry.suspend(provider, "", RECORD);
        vm.expectRevert(IProviderRegistry.ProviderRegistry_MissingReason.selector);
        registry.revoke(provider, "", RECORD);
        vm.stopPrank();
    }

    function test_RevertWhen_AStandingActNamesNoRecord() public {
        vm.startPrank(certifier);
        vm.expectRevert(IRecorded.Recorded_MissingRecord.selector);
        registry.suspend(provider, "reason", NO_RECORD);
        vm.expectRevert(IRecorded.Recorded_MissingRecord.selector);
        registry.restore(provider, NO_RECORD);
        vm.expectRevert(IRecorded.Recorded_MissingRecord.selector);
        registry.revoke(provider, "reason", NO_RECORD);
        vm.stopPrank();
    }

    function test_LiveSupplyCountsTheLiveProvidersOfARange() public {
        _live(alice, 2, 2_000e6);
        _live(bob, 3, 3_000e6);
        _suspend(alice);
        (uint256 certified, uint256 capacity) = registry.liveSupply(0, 100);
        assertEq(certified, 2);
        assertEq(capacity, 11e18);
        (certified, capacity) = registry.liveSupply(1, 3);
        assertEq(certified, 1);
        assertEq(capacity, 3e18);
        (certified, capacity) = registry.liveSupply(3, 1);
        assertEq(certified, 0);
        assertEq(capacity, 0);
    }

    // ---- obligations ---------------------------------------------------------------------------------------------

    function test_ObligationsAreCountedUpAndDown() public {
        vm.expectEmit(address(registry));
        emit IProviderRegistry.ObligationOpened(provider, 1);
        _openLease(provider);
        _openLease(provider);
        assertEq(registry.providerOf(provider).obligations, 2);
        vm.expectEmit(address(registry));
        emit IProviderRegistry.ObligationClosed(provider, 1);
        _closeObligation(provider);
        assertEq(registry.providerOf(provider).obligations, 1);
    }

    function test_RevertWhen_ALeaseIsPutOnAProviderThatIsNotLive() public {
        bytes memory reason = abi.encodeWithSelector(IProviderRegistry.ProviderRegistry_NotLive.selector, provider);
        _suspend(provider);
        vm.expectRevert(reason);
        _openLease(provider);
        vm.prank(certifier);
        registry.restore(provider, RECORD);
        skip(181 days);
        vm.expectRevert(reason);
        _openLease(provider);
    }

    function test_AFaultLocksTheStakeEvenOfALapsedSuspendedRevokedOrExitingProvider() public {
        skip(181 days);
        _openFault(provider);
        _suspend(provider);
        _openFault(provider);
        _revoke(provider);
        _openFault(provider);
        vm.prank(provider);
        registry.requestExit();
        _openFault(provider);
        assertEq(registry.providerOf(provider).obligations, 4);
    }

    function test_RevertWhen_AFaultIsPutOnSomebodyWithoutACertification() public {
        vm.expectRevert(_wrongStatus(alice, IProviderRegistry.Status.None));
        _openFault(alice);
        _apply(alice);
        vm.expectRevert(_wrongStatus(alice, IProviderRegistry.Status.Applied));
        _openFault(alice);
        vm.startPrank(provider);
        registry.requestExit();
        skip(EXIT_DELAY);
        registry.completeExit();
        vm.stopPrank();
        vm.expectRevert(_wrongStatus(provider, IProviderRegistry.Status.Exited));
        _openFault(provider);
    }

    function test_RevertWhen_ClosingAnObligationThatIsNotThere() public {
        vm.expectRevert(abi.encodeWithSelector(IProviderRegistry.ProviderRegistry_NoObligation.selector, provider));
        _closeObligation(provider);
    }

    function _openFault(address who) internal {
        vm.prank(market);
        registry.openFault(who);
    }
}

contract ProviderStakeTest is RegistryTest {
    function test_StakeIsBookedForTheProviderWhoeverPays() public {
        _apply(provider);
        asset.mint(alice, 5e6);
        vm.startPrank(alice);
        asset.approve(address(registry), 5e6);
        vm.expectEmit(address(registry));
        emit IProviderRegistry.StakeDeposited(provider, alice, 5e6, 5e6);
        registry.depositStake(provider, 5e6);
        vm.stopPrank();
        assertEq(registry.providerOf(provider).stake, 5e6);
        assertEq(registry.totalStake(), 5e6);
        assertEq(asset.balanceOf(address(registry)), 5e6);
    }

    function test_AnApplicantTakesItsStakeBack() public {
        _apply(provider);
        _deposit(provider, 5e6);
        vm.expectEmit(address(registry));
        emit IProviderRegistry.StakeWithdrawn(provider, 5e6, 0);
        vm.prank(provider);
        registry.withdrawStake(5e6);
        assertEq(asset.balanceOf(provider), 5e6);
        assertEq(registry.totalStake(), 0);
    }

    function test_ADeclinedApplicantTakesItsStakeBack() public {
        _apply(provider);
        _deposit(provider, 5e6);
        vm.prank(certifier);
        registry.declineApplication(provider, RECORD);
        vm.prank(provider);
        registry.withdrawStake(5e6);
        assertEq(asset.balanceOf(provider), 5e6);
    }

    function test_OnlyTheStakeAboveTheSignedInventoryLeaves() public {
        _live(provider, 8, 9_000e6);
        vm.prank(provider);
        registry.withdrawStake(1_000e6);
        vm.expectRevert(
            abi.encodeWithSelector(IProviderRegistry.ProviderRegistry_StakeTooLow.selector, 8_000e6, 8_000e6)
        );
        vm.prank(provider);
        registry.withdrawStake(1);
    }

    function test_RevertWhen_ALapseIsUsedToSkipTheExitDelay() public {
        _live(provider, 8, 8_000e6);
        skip(181 days);
        assertFalse(registry.isLive(provider));
        vm.expectRevert(
            abi.encodeWithSelector(IProviderRegistry.ProviderRegistry_StakeTooLow.selector, 8_000e6, 8_000e6)
        );
        vm.prank(provider);
        registry.withdrawStake(1);
    }

    function test_RevertWhen_WithdrawingMoreThanTheStake() public {
        _apply(provider);
        _deposit(provider, 5e6);
        vm.expectRevert(abi.encodeWithSelector(IProviderRegistry.ProviderRegistry_StakeTooLow.selector, 5e6, 0));
        vm.prank(provider);
        registry.withdrawStake(5e6 + 1);
    }

    function test_RevertWhen_WithdrawingWithALeaseOpen() public {
        _live(provider, 8, 9_000e6);
        _openLease(provider);
        vm.expectRevert(abi.encodeWithSelector(IProviderRegistry.ProviderRegistry_OpenObligations.selector, 1));
        vm.prank(provider);
        registry.withdrawStake(1);
        _closeObligation(provider);
        vm.prank(provider);
        registry.withdrawStake(1_000e6);
        assertEq(asset.balanceOf(provider), 1_000e6);
    }

    function test_RevertWhen_WithdrawingWhileSuspendedRevokedOrExiting() public {
        _live(provider, 8, 9_000e6);
        _suspend(provider);
        vm.expectRevert(_wrongStatus(provider, IProviderRegistry.Status.Suspended));
        vm.prank(provider);
        registry.withdrawStake(1);
        _revoke(provider);
        vm.expectRevert(_wrongStatus(provider, IProviderRegistry.Status.Revoked));
        vm.prank(provider);
        registry.withdrawStake(1);
        vm.startPrank(provider);
        registry.requestExit();
        vm.expectRevert(_wrongStatus(provider, IProviderRegistry.Status.Exiting));
        registry.withdrawStake(1);
        vm.stopPrank();
    }

    function test_RevertWhen_DepositingOrWithdrawingNothing() public {
        _apply(provider);
        vm.startPrank(provider);
        vm.expectRevert(IProviderRegistry.ProviderRegistry_ZeroAmount.selector);
        registry.depositStake(provider, 0);
        vm.expectRevert(IProviderRegistry.ProviderRegistry_ZeroAmount.selector);
        registry.withdrawStake(0);
        vm.stopPrank();
    }

    function test_RevertWhen_DepositingForAStrangerOrALeaver() public {
        vm.expectRevert(_wrongStatus(provider, IProviderRegistry.Status.None));
        registry.depositStake(provider, 1);
        _live(provider, 1, 1_000e6);
        vm.prank(provider);
        registry.requestExit();
        vm.expectRevert(_wrongStatus(provider, IProviderRegistry.Status.Exiting));
        registry.depositStake(provider, 1);
        skip(EXIT_DELAY);
        vm.prank(provider);
        registry.completeExit();
        vm.expectRevert(_wrongStatus(provider, IProviderRegistry.Status.Exited));
        registry.depositStake(provider, 1);
    }

    function test_TheRequiredStakeRoundsUp() public {
        _asAdmin(address(registry), abi.encodeCall(registry.setStakePerHour, (1, RECORD)));
        _apply(provider);
        _deposit(provider, 1);
        _certify(_certificationOf(provider, A100, 1));
        assertEq(registry.requiredStakeOf(provider), 1);
    }

    function test_ARaisedStakePerHourBindsTheNextRenewalAndWithdrawal() public {
        _live(provider, 8, 9_000e6);
        bytes memory data = abi.encodeCall(registry.setStakePerHour, (2_000e6, RECORD));
        _schedule(admin, address(registry), data);
        skip(ADMIN_DELAY);
        vm.expectEmit(address(registry));
        emit IProviderRegistry.StakePerHourSet(1_000e6, 2_000e6, RECORD);
        vm.prank(admin);
        registry.setStakePerHour(2_000e6, RECORD);
        assertEq(registry.stakePerHour(), 2_000e6);
        assertTrue(registry.isLive(provider));
        vm.expectRevert(
            abi.encodeWithSelector(IProviderRegistry.ProviderRegistry_StakeTooLow.selector, 9_000e6, 16_000e6)
        );
        vm.prank(provider);
        registry.withdrawStake(1);
    }

    function test_RevertWhen_TheStakePerHourNamesNoRecord() public {
        _schedule(admin, address(registry), abi.encodeCall(registry.setStakePerHour, (1, NO_RECORD)));
        skip(ADMIN_DELAY);
        vm.expectRevert(IRecorded.Recorded_MissingRecord.selector);
        vm.prank(admin);
        registry.setStakePerHour(1, NO_RECORD);
    }

    function test_RevertWhen_TheAssetKeepsAFee() public {
        FeeAsset feeAsset = new FeeAsset();
        _deploy(feeAsset);
        _apply(provider);
        feeAsset.setCharging(true);
        asset.mint(provider, 1_000);
        vm.startPrank(provider);
        asset.approve(address(registry), 1_000);
        vm.expectRevert(abi.encodeWithSelector(IProviderRegistry.ProviderRegistry_ShortTransfer.selector, 1_000, 990));
        registry.depositStake(provider, 1_000);
        vm.stopPrank();
    }

    function test_RevertWhen_TheAssetCallsBack() public {
        ReentrantAsset reentrant = new ReentrantAsset();
        _deploy(reentrant);
        _apply(provider);
        _deposit(provider, 1_000);
        asset.mint(provider, 1_000);
        bytes memory guarded = abi.encodeWithSignature("ReentrancyGuardReentrantCall()");

        vm.startPrank(provider);
        asset.approve(address(registry), type(uint256).max);
        reentrant.arm(address(registry), abi.encodeCall(registry.depositStake, (provider, 1)));
        vm.expectRevert(guarded);
        registry.withdrawStake(500);
        reentrant.arm(address(registry), abi.encodeCall(registry.completeExit, ()));
        vm.expectRevert(guarded);
        registry.withdrawStake(500);
        reentrant.arm(address(registry), abi.encodeCall(registry.withdrawStake, (1)));
        vm.expectRevert(guarded);
        registry.depositStake(provider, 1_000);
        vm.stopPrank();
    }
}

contract ProviderExitTest is RegistryTest {
    function setUp() public override {
        super.setUp();
        _live(provider, 8, 8_000e6);
    }

    function _requestExit() internal {
        vm.prank(provider);
        registry.requestExit();
    }

    function _completeExit() internal {
        vm.prank(provider);
        registry.completeExit();
    }

    function test_AnExitEndsCapacityAtOnceAndPaysTheStakeAfterTheDelay() public {
        vm.expectEmit(address(registry));
        emit IProviderRegistry.ExitRequested(provider, uint64(block.timestamp) + EXIT_DELAY);
        _requestExit();
        assertEq(registry.capacityOf(provider), 0);
        assertEq(registry.providerOf(provider).exitableAt, block.timestamp + EXIT_DELAY);

        skip(EXIT_DELAY);
        vm.expectEmit(address(registry));
        emit IProviderRegistry.ProviderExited(provider);
        vm.expectEmit(address(registry));
        emit IProviderRegistry.StakeWithdrawn(provider, 8_000e6, 0);
        _completeExit();
        _assertStatus(provider, IProviderRegistry.Status.Exited);
        assertEq(asset.balanceOf(provider), 8_000e6);
        assertEq(registry.totalStake(), 0);
    }

    function test_AProviderWithoutStakeExitsToo() public {
        _asAdmin(address(registry), abi.encodeCall(registry.setStakePerHour, (0, RECORD)));
        _live(alice, 1, 0);
        vm.startPrank(alice);
        registry.requestExit();
        skip(EXIT_DELAY);
        registry.completeExit();
        vm.stopPrank();
        _assertStatus(alice, IProviderRegistry.Status.Exited);
    }

    function test_ASuspendedOrRevokedProviderMayExit() public {
        _suspend(provider);
        _requestExit();
        _assertStatus(provider, IProviderRegistry.Status.Exiting);
        _live(alice, 1, 1_000e6);
        _revoke(alice);
        vm.prank(alice);
        registry.requestExit();
        _assertStatus(alice, IProviderRegistry.Status.Exiting);
    }

    function test_RevertWhen_TheExitDelayIsNotOver() public {
        _requestExit();
        uint64 exitableAt = uint64(block.timestamp) + EXIT_DELAY;
        skip(EXIT_DELAY - 1);
        vm.expectRevert(abi.encodeWithSelector(IProviderRegistry.ProviderRegistry_ExitNotReached.selector, exitableAt));
        _completeExit();
    }

    function test_RevertWhen_ExitingWithAnObligationOpen() public {
        _openLease(provider);
        _requestExit();
        skip(EXIT_DELAY);
        vm.expectRevert(abi.encodeWithSelector(IProviderRegistry.ProviderRegistry_OpenObligations.selector, 1));
        _completeExit();
        _closeObligation(provider);
        _completeExit();
        assertEq(asset.balanceOf(provider), 8_000e6);
    }

    function test_RevertWhen_CompletingAnExitThatWasNotRequested() public {
        vm.expectRevert(_wrongStatus(provider, IProviderRegistry.Status.Certified));
        _completeExit();
    }

    function test_RevertWhen_AnApplicantOrStrangerRequestsAnExit() public {
        vm.expectRevert(_wrongStatus(alice, IProviderRegistry.Status.None));
        vm.prank(alice);
        registry.requestExit();
        _apply(alice);
        vm.expectRevert(_wrongStatus(alice, IProviderRegistry.Status.Applied));
        vm.prank(alice);
        registry.requestExit();
    }

    function test_RevertWhen_AProviderThatLeftAppliesAgain() public {
        _requestExit();
        skip(EXIT_DELAY);
        _completeExit();
        vm.expectRevert(_wrongStatus(provider, IProviderRegistry.Status.Exited));
        _apply(provider);
    }
}

contract ProviderRegistryConstructionTest is RegistryTest {
    function test_TheExitDelayIsLongerThanTwiceTheDisputeWindow() public {
        vm.expectRevert(
            abi.encodeWithSelector(IProviderRegistry.ProviderRegistry_ExitDelayTooShort.selector, 14 days, 7 days)
        );
        new ProviderRegistry(address(manager), catalog, asset, 7 days, 14 days);
        ProviderRegistry shortest = new ProviderRegistry(address(manager), catalog, asset, 7 days, 14 days + 1);
        assertEq(shortest.EXIT_DELAY(), 14 days + 1);
    }

    function test_RevertWhen_CatalogueOrAssetIsTheZeroAddress() public {
        vm.expectRevert(IProviderRegistry.ProviderRegistry_ZeroAddress.selector);
        new ProviderRegistry(address(manager), IHardwareCatalog(address(0)), asset, 7 days, 15 days);
        vm.expectRevert(IProviderRegistry.ProviderRegistry_ZeroAddress.selector);
        new ProviderRegistry(address(manager), catalog, IERC20(address(0)), 7 days, 15 days);
    }

    function test_ItNamesItsCatalogueAssetAndLimits() public view {
        assertEq(registry.catalog(), address(catalog));
        assertEq(registry.settlementAsset(), address(asset));
        assertEq(registry.MAX_TERM(), 366 days);
        assertEq(registry.MAX_CLASSES(), 16);
        assertEq(registry.SECOND_READER_TIER(), 3);
        assertEq(registry.MAX_TIER(), 4);
        assertEq(registry.EXIT_DELAY(), EXIT_DELAY);
        (, string memory name, string memory version, , , , ) = registry.eip712Domain();
        assertEq(name, "Gridhall ProviderRegistry");
        assertEq(version, "1");
    }

    /// @dev Written out as a list of its own, so that a slip in the table's bits cannot repeat itself here.
    function test_ExactlyTwelveMovesBetweenStatusesAreAllowed() public view {
        uint8[2][12] memory moves = [
            [0, 1], // apply
            [1, 0], // decline
            [1, 2], // certify
            [2, 2], // renew
            [2, 3], // suspend
            [2, 4], // revoke
            [2, 5], // exit
            [3, 2], // restore
            [3, 4], // revoke
            [3, 5], // exit
            [4, 5], // exit
            [5, 6] // complete
        ];
        for (uint8 from = 0; from <= uint8(type(IProviderRegistry.Status).max); ++from) {
            for (uint8 to = 0; to <= uint8(type(IProviderRegistry.Status).max); ++to) {
                bool expected;
                for (uint256 i = 0; i < moves.length; ++i) {
                    if (moves[i][0] == from && moves[i][1] == to) expected = true;
                }
                assertEq(registry.isAllowed(IProviderRegistry.Status(from), IProviderRegistry.Status(to)), expected);
            }
        }
    }
}
