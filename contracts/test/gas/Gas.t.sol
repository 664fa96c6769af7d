// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IProviderRegistry} from "../../src/interfaces/IProviderRegistry.sol";
import {IReserve} from "../../src/interfaces/IReserve.sol";
import {IPriceOracle} from "../../src/interfaces/IPriceOracle.sol";
import {BaseTest} from "../BaseTest.sol";
import {PermitAsset} from "../doubles/PermitAsset.sol";
import {TestAsset} from "../doubles/TestAsset.sol";

/// @title The gas of the acts that people pay for, one act a test, in a programme that has been running.
/// @dev Only for `contracts/.gas-snapshot`. Everything but the act stands in setUp, and nothing is fuzzed, so that the
/// numbers move only when the contracts do.
contract GasTest is BaseTest {
    IReserve.PegTerms internal nextTerms;
    bytes internal renewal;
    bytes internal wideRenewal;
    address internal applicant = makeAddr("applicant");
    address internal committed = makeAddr("committed provider");
    address internal witness = makeAddr("witness");
    address internal holder;
    uint256 internal holderKey;
    bytes internal mintCall;
    bytes internal redeemCall;
    IPriceOracle.Report[] internal reports;
    bytes[] internal signatures;

    function setUp() public override {
        super.setUp();
        _setUpReserve();
        _setUpGrants();
        _setUpRegistry();
        _asAdmin(address(anchor), abi.encodeCall(anchor.setWitness, (witness, true, RECORD)));
        vm.prank(anchorer);
        anchor.anchor(1, RECORD, RECORD);
        nextTerms = _terms();
        nextTerms.price += 1;
        _schedule(pegManager, address(reserve), abi.encodeCall(reserve.setPeg, (nextTerms, RECORD)));
        skip(PEG_DELAY);
        _setUpSignatures();
    }

    function _newAsset() internal override returns (TestAsset) {
        return new PermitAsset();
    }

    /// @dev A holder who has hours and money, and has signed a permit for each; three reporters who have seen a price.
    function _setUpSignatures() internal {
        (holder, holderKey) = makeAddrAndKey("holder");
        asset.mint(holder, 100e6);
        vm.prank(alice);
        token.transfer(holder, 10 * HOUR);
        (uint8 v, bytes32 r, bytes32 s) = _permit(address(asset), 10e6);
        mintCall = abi.encodeCall(reserve.mintWithPermit, (HOUR, 10e6, holder, block.timestamp, v, r, s));
        (v, r, s) = _permit(address(token), HOUR);
        redeemCall = abi.encodeCall(reserve.redeemWithPermit, (HOUR, 0, holder, block.timestamp, v, r, s));
        for (uint256 i = 0; i < REPORTERS; ++i) {
            (bytes32 id, , uint256 key) = _reporter(i);
            reports.push(IPriceOracle.Report(id, 2.5e6 + i, uint64(block.timestamp), EVIDENCE));
            signatures.push(_signReport(reports[i], key));
        }
    }

    function _permit(address of_, uint256 value) internal view returns (uint8, bytes32, bytes32) {
        bytes32 permitType = keccak256(
            "Permit(address owner,address spender,uint256 value,uint256 nonce,uint256 deadline)"
        );
        bytes32 message = keccak256(abi.encode(permitType, holder, address(reserve), value, 0, block.timestamp));
        bytes32 separator = PermitAsset(of_).DOMAIN_SEPARATOR();
        return vm.sign(holderKey, keccak256(abi.encodePacked(hex"1901", separator, message)));
    }

    function _setUpReserve() internal {
        _setPeg(_terms());
        _fund(100_000e6);
        _mintFor(alice, 100 * HOUR);
        _mintFor(bob, 100 * HOUR);
        asset.mint(alice, 1_000_000e6);
        asset.mint(treasurer, 1_000_000e6);
        vm.prank(alice);
        asset.approve(address(reserve), type(uint256).max);
        vm.prank(alice);
        token.approve(address(reserve), type(uint256).max);
        vm.prank(treasurer);
        asset.approve(address(reserve), type(uint256).max);
    }

    function _setUpGrants() internal {
        _issue(10_000 * HOUR);
        uint64 start = uint64(block.timestamp);
        vm.startPrank(grantsOfficer);
        grants.openRound(5_000 * HOUR, start, start + 30 days, RECORD);
        grants.award(1, alice, 1_000 * HOUR, start + 90 days, start + 180 days, RECORD);
        vm.stopPrank();
        vm.prank(alice);
        grants.setOperator(1, market, true);
        vm.prank(market);
        grants.spend(1, HOUR, RECORD);
    }

    function _setUpRegistry() internal {
        _setClass(H100, 1e18);
        _setClass(A100, 0.4e18);
        _setClass("H200-SXM5-141", 1.2e18);
        _setClass("L40S-48", 0.2e18);
        _live(provider, 8, 10_000e6);
        _apply(applicant);
        asset.mint(applicant, 10_000e6);
        vm.prank(applicant);
        asset.approve(address(registry), type(uint256).max);

        _live(committed, 8, 10_000e6);
        uint64 current = registry.currentPeriod();
        for (uint64 i = 1; i <= 5; ++i) {
            vm.prank(committed);
            registry.commitCapacity(current + i, 100 * HOUR);
        }

        IProviderRegistry.Certification memory certification = _certificationOf(provider, H100, 16);
        renewal = _signedCall(certification);
        certification.inventory = new IProviderRegistry.InventoryItem[](4);
        certification.inventory[0] = IProviderRegistry.InventoryItem(H100, 4);
        certification.inventory[1] = IProviderRegistry.InventoryItem(A100, 4);
        certification.inventory[2] = IProviderRegistry.InventoryItem("H200-SXM5-141", 4);
        certification.inventory[3] = IProviderRegistry.InventoryItem("L40S-48", 4);
        wideRenewal = _signedCall(certification);
        vm.prank(market);
        registry.openObligation(provider);
    }

    function _signedCall(IProviderRegistry.Certification memory certification) internal view returns (bytes memory) {
        return abi.encodeCall(registry.certify, (certification, _signedBy(certification)));
    }

    function test_Token_Transfer() public {
        vm.prank(alice);
        token.transfer(bob, HOUR);
    }

    function test_Token_Freeze() public {
        vm.prank(adjudicator);
        token.freeze(alice, "court order", RECORD);
    }

    function test_Reserve_Mint() public {
        vm.prank(alice);
        reserve.mint(HOUR, 10e6, alice);
    }

    function test_Reserve_Redeem() public {
        vm.prank(alice);
        reserve.redeem(HOUR, 0, alice);
    }

    function test_Reserve_MintWithPermit() public {
        vm.prank(holder);
        _call(address(reserve), mintCall);
    }

    function test_Reserve_RedeemWithPermit() public {
        vm.prank(holder);
        _call(address(reserve), redeemCall);
    }

    function test_Oracle_SubmitThreeReports() public {
        oracle.submit(reports, signatures);
    }

    function test_Reserve_Fund() public {
        vm.prank(treasurer);
        reserve.fund(1e6, RECORD);
    }

    function test_Reserve_IssueForGrants() public {
        vm.prank(treasurer);
        reserve.issueForGrants(HOUR, RECORD);
    }

    function test_Reserve_SetPeg() public {
        vm.prank(pegManager);
        reserve.setPeg(nextTerms, RECORD);
    }

    function test_Reserve_Snapshot() public view {
        reserve.snapshot();
    }

    function test_Grants_OpenRound() public {
        vm.prank(grantsOfficer);
        grants.openRound(HOUR, uint64(block.timestamp), uint64(block.timestamp) + 1, RECORD);
    }

    function test_Grants_Award() public {
        vm.prank(grantsOfficer);
        grants.award(1, bob, HOUR, uint64(block.timestamp) + 1, uint64(block.timestamp) + 2, RECORD);
    }

    function test_Grants_ReleaseTranche() public {
        vm.prank(grantsOfficer);
        grants.releaseTranche(1, RECORD);
    }

    function test_Grants_Spend() public {
        vm.prank(market);
        grants.spend(1, HOUR, RECORD);
    }

    function test_Grants_ClawBack() public {
        vm.prank(grantsOfficer);
        grants.clawBack(1, "company dissolved", RECORD);
    }

    function test_Registry_Apply() public {
        vm.prank(bob);
        registry.applyForCertification(REGION, RECORD);
    }

    function test_Registry_DepositStake() public {
        vm.prank(applicant);
        registry.depositStake(applicant, 1e6);
    }

    function test_Registry_RenewOneClass() public {
        vm.prank(secondCertifier);
        _call(address(registry), renewal);
    }

    function test_Registry_RenewFourClasses() public {
        vm.prank(secondCertifier);
        _call(address(registry), wideRenewal);
    }

    function test_Registry_Suspend() public {
        vm.prank(certifier);
        registry.suspend(provider, "no answer to the audit", RECORD);
    }

    function test_Registry_OpenObligation() public {
        vm.prank(market);
        registry.openObligation(provider);
    }

    function test_Registry_CommitCapacity() public {
        uint64 next = registry.currentPeriod() + 1;
        vm.prank(provider);
        registry.commitCapacity(next, HOUR);
    }

    /// @dev Five periods hold commitments of the provider.
    function test_Registry_SuspendCommitted() public {
        vm.prank(certifier);
        registry.suspend(committed, "no answer to the audit", RECORD);
    }

    function test_Registry_SellCommitted() public {
        uint64 next = registry.currentPeriod() + 1;
        vm.prank(market);
        registry.sellCommitted(committed, next, HOUR);
    }

    function test_Registry_BackingHours() public view {
        registry.backingHours();
    }

    function test_Registry_CapacityOf() public view {
        registry.capacityOf(provider);
    }

    function test_Anchor_Anchor() public {
        vm.prank(anchorer);
        anchor.anchor(2, RECORD, RECORD);
    }

    function test_Anchor_Witness() public {
        vm.prank(witness);
        anchor.witness(1, RECORD);
    }
}
