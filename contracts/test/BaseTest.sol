// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Test} from "forge-std/Test.sol";
import {ProgramDeployment} from "../script/ProgramDeployment.sol";
import {AuditAnchor} from "../src/AuditAnchor.sol";
import {ComputeToken} from "../src/ComputeToken.sol";
import {GrantProgram} from "../src/GrantProgram.sol";
import {HardwareCatalog} from "../src/HardwareCatalog.sol";
import {IProviderRegistry} from "../src/interfaces/IProviderRegistry.sol";
import {IPriceOracle} from "../src/interfaces/IPriceOracle.sol";
import {IReserve} from "../src/interfaces/IReserve.sol";
import {PriceOracle} from "../src/PriceOracle.sol";
import {ProgramAccessManager} from "../src/ProgramAccessManager.sol";
import {ProviderRegistry} from "../src/ProviderRegistry.sol";
import {Reserve} from "../src/Reserve.sol";
import {TestAsset} from "./doubles/TestAsset.sol";

/// @title A programme on chain, wired by the code that the deployment script runs.
abstract contract BaseTest is Test, ProgramDeployment {
    bytes32 internal constant RECORD = keccak256("a record");
    bytes32 internal constant NO_RECORD = bytes32(0);
    bytes32 internal constant REGION = "CH-ZG";
    bytes32 internal constant H100 = "H100-SXM5-80";
    bytes32 internal constant A100 = "A100-SXM4-80";
    bytes32 internal constant EVIDENCE = keccak256("evidence");

    uint256 internal constant HOUR = 1e18;
    uint32 internal constant ADMIN_DELAY = 2 days;
    uint32 internal constant PEG_DELAY = 1 days;
    uint32 internal constant WITHDRAW_DELAY = 3 days;
    uint64 internal constant DISPUTE_WINDOW = 7 days;
    uint64 internal constant EXIT_DELAY = 15 days;
    uint256 internal constant MINTER_ALLOWANCE = 1_000_000 * HOUR;
    uint256 internal constant REPORTERS = 3;

    address internal deployer = makeAddr("deployer");
    address internal admin = makeAddr("admin");
    address internal certifier;
    uint256 internal certifierKey;
    address internal secondCertifier;
    uint256 internal secondCertifierKey;
    address internal pegManager = makeAddr("peg manager");
    address internal treasurer = makeAddr("treasurer");
    address internal grantsOfficer = makeAddr("grants officer");
    address internal adjudicator = makeAddr("adjudicator");
    address internal guardian = makeAddr("guardian");
    address internal anchorer = makeAddr("anchor");
    address internal market = makeAddr("market");
    address internal alice = makeAddr("alice");
    address internal bob = makeAddr("bob");
    address internal provider = makeAddr("provider");

    TestAsset internal asset;
    ProgramAccessManager internal manager;
    ComputeToken internal token;
    HardwareCatalog internal catalog;
    ProviderRegistry internal registry;
    PriceOracle internal oracle;
    Reserve internal reserve;
    GrantProgram internal grants;
    AuditAnchor internal anchor;
    Program internal program;

    function setUp() public virtual {
        // Not at the epoch, where a time minus a delay would be below zero.
        vm.warp(1_750_000_000);
        _deploy(_newAsset());
    }

    /// @dev The settlement asset of the suite; a suite with other money overrides it.
    function _newAsset() internal virtual returns (TestAsset) {
        return new TestAsset(6);
    }

    function _deploy(TestAsset asset_) internal {
        asset = asset_;
        (certifier, certifierKey) = makeAddrAndKey("certifier");
        (secondCertifier, secondCertifierKey) = makeAddrAndKey("second certifier");

        vm.startPrank(deployer);
        program = _deployProgram(deployer, _holders(), _delays(), _settings(address(asset_)));
        vm.stopPrank();

        manager = program.accessManager;
        token = program.token;
        catalog = program.catalog;
        registry = program.registry;
        oracle = program.oracle;
        reserve = program.reserve;
        grants = program.grants;
        anchor = program.anchor;
        _report((5 * _unit()) / 2);
    }

    function _holders() internal view returns (Holders memory holders) {
        holders.admin = admin;
        holders.certifiers = new address[](2);
        holders.certifiers[0] = certifier;
        holders.certifiers[1] = secondCertifier;
        holders.pegManager = pegManager;
        holders.treasurer = treasurer;
        holders.withdrawers = new address[](1);
        holders.withdrawers[0] = treasurer;
        holders.grantsOfficer = grantsOfficer;
        holders.adjudicator = adjudicator;
        holders.guardian = guardian;
        holders.anchor = anchorer;
        holders.market = market;
    }

    function _delays() internal pure returns (Delays memory) {
        return Delays({admin: ADMIN_DELAY, peg: PEG_DELAY, withdraw: WITHDRAW_DELAY});
    }

    function _settings(address settlementAsset) internal returns (Settings memory) {
        return
            Settings({
                settlementAsset: settlementAsset,
                disputeWindow: DISPUTE_WINDOW,
                exitDelay: EXIT_DELAY,
                thresholds: _thresholds(),
                guards: _guards(),
                feeds: new NamedAccount[](0),
                reporters: _reporters(),
                minterAllowance: MINTER_ALLOWANCE,
                recordHash: RECORD
            });
    }

    /// @dev A breaker that never trips: most suites are about something else. Suites of the breaker override it.
    function _thresholds() internal view virtual returns (IReserve.Thresholds memory) {
        return
            IReserve.Thresholds({
                floorBps: 10_000,
                healthyBps: 11_000,
                slowBps: 1,
                haltBps: 1,
                haircutBps: 5_000,
                backingShareBps: 2_000,
                dailyMintLimit: uint128(1_000 * HOUR)
            });
    }

    /// @dev The thresholds of the suite with other lines for issuing and withdrawing.
    function _lines(uint16 floorBps, uint16 healthyBps) internal view returns (IReserve.Thresholds memory lines) {
        lines = _thresholds();
        lines.floorBps = floorBps;
        lines.healthyBps = healthyBps;
    }

    /// @dev A report lasts for a month: most suites are about something else. Suites of the oracle override it.
    function _guards() internal view virtual returns (IPriceOracle.Guards memory) {
        return
            IPriceOracle.Guards({
                maxAge: 30 days,
                maxDeviationBps: 1_500,
                minSources: 2,
                minPrice: uint128(_unit() / 10),
                maxPrice: uint128(_unit() * 100)
            });
    }

    // ---- reference price -----------------------------------------------------------------------------------------

    function _reporter(uint256 index) internal returns (bytes32 id, address signer, uint256 key) {
        string memory name = string.concat("reporter-", vm.toString(index));
        (signer, key) = makeAddrAndKey(name);
        id = bytes32(bytes(name));
    }

    function _reporters() internal returns (NamedAccount[] memory reporters) {
        reporters = new NamedAccount[](REPORTERS);
        for (uint256 i = 0; i < REPORTERS; ++i) {
            (reporters[i].id, reporters[i].account, ) = _reporter(i);
        }
    }

    function _signReport(IPriceOracle.Report memory report, uint256 key) internal view returns (bytes memory) {
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(key, oracle.reportDigest(report));
        return abi.encodePacked(r, s, v);
    }

    /// @dev All reporters saw `price` now.
    function _report(uint256 price) internal {
        IPriceOracle.Report[] memory reports = new IPriceOracle.Report[](REPORTERS);
        bytes[] memory signatures = new bytes[](REPORTERS);
        for (uint256 i = 0; i < REPORTERS; ++i) {
            (bytes32 id, , uint256 key) = _reporter(i);
            reports[i] = IPriceOracle.Report(id, price, uint64(block.timestamp), EVIDENCE);
            signatures[i] = _signReport(reports[i], key);
        }
        oracle.submit(reports, signatures);
    }

    /// @dev What most suites want of the market: that it was looked at.
    function _refreshReference() internal {
        if (oracle.isStale()) _report((5 * _unit()) / 2);
    }

    // ---- acts that take a schedule -------------------------------------------------------------------------------

    function _schedule(address caller, address target, bytes memory data) internal returns (bytes32 operationId) {
        vm.prank(caller);
        (operationId, ) = manager.schedule(target, data, 0);
    }

    /// @dev Schedules, waits out the delay and executes. A revert of the act reaches the test unchanged.
    function _scheduleAndCall(address caller, address target, bytes memory data, uint32 delay) internal {
        _schedule(caller, target, data);
        skip(delay);
        vm.prank(caller);
        _call(target, data);
    }

    function _call(address target, bytes memory data) internal {
        (bool ok, bytes memory reason) = target.call(data);
        if (!ok) {
            assembly ("memory-safe") {
                revert(add(reason, 32), mload(reason))
            }
        }
    }

    function _asAdmin(address target, bytes memory data) internal {
        _scheduleAndCall(admin, target, data, ADMIN_DELAY);
    }

    // ---- reserve -------------------------------------------------------------------------------------------------

    function _unit() internal view returns (uint256) {
        return 10 ** asset.decimals();
    }

    /// @dev Two and a half coins for an hour, no fees, steps of 10 % once a day, a million hours at most.
    function _terms() internal view returns (IReserve.PegTerms memory) {
        return
            IReserve.PegTerms({
                price: (5 * _unit()) / 2,
                mintFeeBps: 0,
                redeemFeeBps: 0,
                maxStepBps: 1_000,
                minInterval: 1 days,
                supplyCap: 1_000_000 * HOUR
            });
    }

    function _setPeg(IReserve.PegTerms memory terms) internal {
        _schedule(pegManager, address(reserve), abi.encodeCall(reserve.setPeg, (terms, RECORD)));
        skip(PEG_DELAY);
        _refreshReference();
        vm.prank(pegManager);
        reserve.setPeg(terms, RECORD);
    }

    function _fund(uint256 amount) internal {
        asset.mint(treasurer, amount);
        vm.startPrank(treasurer);
        asset.approve(address(reserve), amount);
        reserve.fund(amount, RECORD);
        vm.stopPrank();
    }

    /// @dev Gives `who` the money and buys `amount` at the peg.
    function _mintFor(address who, uint256 amount) internal returns (uint256 cost) {
        _refreshReference();
        cost = reserve.previewMint(amount);
        asset.mint(who, cost);
        vm.startPrank(who);
        asset.approve(address(reserve), cost);
        reserve.mint(amount, cost, who);
        vm.stopPrank();
    }

    function _issue(uint256 amount) internal {
        vm.prank(treasurer);
        reserve.issueForGrants(amount, RECORD);
    }

    // ---- registry ------------------------------------------------------------------------------------------------

    function _setClass(bytes32 classId, uint256 weight) internal {
        vm.prank(certifier);
        catalog.setClass(classId, weight, EVIDENCE, RECORD);
    }

    function _apply(address who) internal {
        vm.prank(who);
        registry.applyForCertification(REGION, RECORD);
    }

    function _certificationOf(
        address who,
        bytes32 classId,
        uint32 units
    ) internal view returns (IProviderRegistry.Certification memory certification) {
        certification.provider = who;
        certification.tier = 2;
        certification.region = REGION;
        certification.expiresAt = uint64(block.timestamp) + 180 days;
        certification.serial = registry.providerOf(who).serial;
        certification.inventory = new IProviderRegistry.InventoryItem[](1);
        certification.inventory[0] = IProviderRegistry.InventoryItem({classId: classId, units: units});
        certification.recordHash = RECORD;
    }

    function _sign(
        IProviderRegistry.Certification memory certification,
        uint256 key
    ) internal view returns (bytes memory) {
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(key, registry.certificationDigest(certification));
        return abi.encodePacked(r, s, v);
    }

    function _certify(IProviderRegistry.Certification memory certification) internal {
        IProviderRegistry.Reader[] memory readers = _signedBy(certification);
        vm.prank(secondCertifier);
        registry.certify(certification, readers);
    }

    /// @dev As many readers as the tier takes.
    function _signedBy(
        IProviderRegistry.Certification memory certification
    ) internal view returns (IProviderRegistry.Reader[] memory readers) {
        IProviderRegistry.Reader memory first = _reader(certifier, _sign(certification, certifierKey));
        if (certification.tier < registry.SECOND_READER_TIER()) return _only(first);
        return _both(first, _reader(secondCertifier, _sign(certification, secondCertifierKey)));
    }

    function _reader(
        address signer,
        bytes memory signature
    ) internal pure returns (IProviderRegistry.Reader memory reader) {
        return IProviderRegistry.Reader({signer: signer, signature: signature});
    }

    function _only(
        IProviderRegistry.Reader memory reader
    ) internal pure returns (IProviderRegistry.Reader[] memory readers) {
        readers = new IProviderRegistry.Reader[](1);
        readers[0] = reader;
    }

    function _both(
        IProviderRegistry.Reader memory first,
        IProviderRegistry.Reader memory second
    ) internal pure returns (IProviderRegistry.Reader[] memory readers) {
        readers = new IProviderRegistry.Reader[](2);
        readers[0] = first;
        readers[1] = second;
    }

    function _deposit(address who, uint256 amount) internal {
        asset.mint(who, amount);
        vm.startPrank(who);
        asset.approve(address(registry), amount);
        registry.depositStake(who, amount);
        vm.stopPrank();
    }

    /// @dev Applied, staked and certified for `units` H100s.
    function _live(address who, uint32 units, uint256 stake) internal {
        _apply(who);
        if (stake != 0) _deposit(who, stake);
        _certify(_certificationOf(who, H100, units));
    }

    function _unauthorised(address caller) internal pure returns (bytes memory) {
        return abi.encodeWithSignature("AccessManagedUnauthorized(address)", caller);
    }
}
