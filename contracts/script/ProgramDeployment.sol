// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IAccessManager} from "@openzeppelin/contracts/access/manager/IAccessManager.sol";
import {IERC20Metadata} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Metadata.sol";
import {AuditAnchor} from "../src/AuditAnchor.sol";
import {CapacityCommitments} from "../src/CapacityCommitments.sol";
import {ComputeToken} from "../src/ComputeToken.sol";
import {GrantProgram} from "../src/GrantProgram.sol";
import {HardwareCatalog} from "../src/HardwareCatalog.sol";
import {IPriceOracle} from "../src/interfaces/IPriceOracle.sol";
import {IReserve} from "../src/interfaces/IReserve.sol";
import {Roles} from "../src/libraries/Roles.sol";
import {PriceOracle} from "../src/PriceOracle.sol";
import {ProgramAccessManager} from "../src/ProgramAccessManager.sol";
import {ProviderRegistry} from "../src/ProviderRegistry.sol";
import {Reserve} from "../src/Reserve.sol";

/// @title How a programme is put on chain and who may do what in it: the one wiring that script and tests share.
/// @dev Every step is an ordinary call of the deployer, so that it works under a broadcast and under a prank alike.
/// Contracts are created in a fixed order: the addresses depend on the deployer and its nonce alone.
abstract contract ProgramDeployment {
    /// @param admin gets ADMIN; the deployer keeps nothing, unless it is the admin.
    /// @param treasurer gets TREASURER.
    /// @param withdrawers get WITHDRAWER: the treasurer, a contract that takes several signatures, or both.
    /// @param market a contract that runs jobs; zero when there is none yet.
    struct Holders {
        address admin;
        address[] certifiers;
        address pegManager;
        address treasurer;
        address[] withdrawers;
        address grantsOfficer;
        address adjudicator;
        address guardian;
        address anchor;
        address market;
    }

    /// @dev Seconds between scheduling and executing. Every other role acts at once.
    struct Delays {
        uint32 admin;
        uint32 peg;
        uint32 withdraw;
    }

    /// @param id name of a price source.
    /// @param account its feed or its signer.
    struct NamedAccount {
        bytes32 id;
        address account;
    }

    /// @param disputeWindow seconds in which finished work may be disputed.
    /// @param exitDelay seconds that a provider's exit takes; more than twice the dispute window.
    /// @param minterAllowance CCH that the reserve may mint before ADMIN must renew it.
    /// @param recordHash the record of the decision to deploy; carried by every act of the deployment.
    struct Settings {
        address settlementAsset;
        uint64 disputeWindow;
        uint64 exitDelay;
        IReserve.Thresholds thresholds;
        IPriceOracle.Guards guards;
        NamedAccount[] feeds;
        NamedAccount[] reporters;
        uint256 minterAllowance;
        bytes32 recordHash;
    }

    struct Program {
        ProgramAccessManager accessManager;
        ComputeToken token;
        HardwareCatalog catalog;
        ProviderRegistry registry;
        PriceOracle oracle;
        Reserve reserve;
        GrantProgram grants;
        AuditAnchor anchor;
        IERC20Metadata settlementAsset;
    }

    /// @notice Creates all contracts, wires them and hands them over.
    /// @param deployer the account that creates and calls.
    function _deployProgram(
        address deployer,
        Holders memory holders,
        Delays memory delays,
        Settings memory settings
    ) internal returns (Program memory program) {
        program = _create(deployer, settings);
        _nameRoles(program.accessManager);
        _assignFunctions(program);
        _connect(program, settings);
        _grantOffices(program.accessManager, holders, delays);
        _handOver(program.accessManager, deployer, holders.admin, delays.admin);
    }

    function _create(address deployer, Settings memory settings) private returns (Program memory program) {
        program.settlementAsset = IERC20Metadata(settings.settlementAsset);
        program.accessManager = new ProgramAccessManager(deployer);
        address authority = address(program.accessManager);
        program.token = new ComputeToken(authority);
        program.catalog = new HardwareCatalog(authority);
        program.registry = new ProviderRegistry(
            authority,
            program.catalog,
            program.settlementAsset,
            settings.disputeWindow,
            settings.exitDelay
        );
        program.oracle = new PriceOracle(authority, program.settlementAsset, settings.guards, settings.recordHash);
        program.reserve = new Reserve(
            authority,
            program.token,
            program.settlementAsset,
            program.registry,
            program.oracle,
            settings.thresholds,
            settings.recordHash
        );
        program.grants = new GrantProgram(authority, program.token);
        program.anchor = new AuditAnchor(authority);
    }

    /// @dev ADMIN can be neither labelled nor given a guardian: the manager itself lets the guardian cancel its acts.
    function _nameRoles(IAccessManager manager) private {
        _nameRole(manager, Roles.CERTIFIER, "CERTIFIER");
        _nameRole(manager, Roles.PEG_MANAGER, "PEG_MANAGER");
        _nameRole(manager, Roles.TREASURER, "TREASURER");
        _nameRole(manager, Roles.GRANTS_OFFICER, "GRANTS_OFFICER");
        _nameRole(manager, Roles.ADJUDICATOR, "ADJUDICATOR");
        _nameRole(manager, Roles.GUARDIAN, "GUARDIAN");
        _nameRole(manager, Roles.ANCHOR, "ANCHOR");
        _nameRole(manager, Roles.WITHDRAWER, "WITHDRAWER");
        _nameRole(manager, Roles.MARKET, "MARKET");
    }

    function _nameRole(IAccessManager manager, uint64 role, string memory label) private {
        manager.labelRole(role, label);
        manager.setRoleGuardian(role, Roles.GUARDIAN);
    }

    /// @dev Who may call what. A restricted function named nowhere here would be ADMIN's; those that are meant to be are
    /// named all the same, so that this list is the whole table.
    function _assignFunctions(Program memory program) private {
        IAccessManager manager = program.accessManager;

        address target = address(program.token);
        _assign(
            manager,
            target,
            Roles.ADMIN,
            _selectors(ComputeToken.setMinterAllowance.selector, ComputeToken.unpause.selector)
        );
        _assign(
            manager,
            target,
            Roles.ADJUDICATOR,
            _selectors(ComputeToken.freeze.selector, ComputeToken.unfreeze.selector, ComputeToken.recover.selector)
        );
        _assign(manager, target, Roles.GUARDIAN, _selectors(ComputeToken.pause.selector));

        target = address(program.catalog);
        _assign(
            manager,
            target,
            Roles.CERTIFIER,
            _selectors(HardwareCatalog.setClass.selector, HardwareCatalog.retireClass.selector)
        );

        target = address(program.registry);
        _assign(manager, target, Roles.CERTIFIER, _certifierSelectors());
        _assign(manager, target, Roles.ADMIN, _selectors(ProviderRegistry.setStakePerHour.selector));
        _assign(manager, target, Roles.MARKET, _marketSelectors());

        _assign(manager, address(program.oracle), Roles.ADMIN, _oracleSelectors());

        target = address(program.reserve);
        _assign(
            manager,
            target,
            Roles.PEG_MANAGER,
            _selectors(Reserve.setPeg.selector, Reserve.setThresholds.selector, Reserve.reopen.selector)
        );
        _assign(manager, target, Roles.TREASURER, _selectors(Reserve.fund.selector, Reserve.issueForGrants.selector));
        _assign(manager, target, Roles.WITHDRAWER, _selectors(Reserve.withdrawSurplus.selector));
        _assign(manager, target, Roles.ADMIN, _selectors(Reserve.setGrantProgram.selector));
        _assign(manager, target, Roles.GUARDIAN, _selectors(Reserve.halt.selector));

        target = address(program.grants);
        _assign(manager, target, Roles.GRANTS_OFFICER, _grantsOfficerSelectors());
        _assign(manager, target, Roles.MARKET, _selectors(GrantProgram.spend.selector));

        target = address(program.anchor);
        _assign(manager, target, Roles.ANCHOR, _selectors(AuditAnchor.anchor.selector));
        _assign(manager, target, Roles.ADMIN, _selectors(AuditAnchor.setWitness.selector));
    }

    function _connect(Program memory program, Settings memory settings) private {
        program.token.setMinterAllowance(address(program.reserve), settings.minterAllowance, settings.recordHash);
        program.reserve.setGrantProgram(address(program.grants), settings.recordHash);
        for (uint256 i = 0; i < settings.feeds.length; ++i) {
            program.oracle.addFeed(settings.feeds[i].id, settings.feeds[i].account, settings.recordHash);
        }
        for (uint256 i = 0; i < settings.reporters.length; ++i) {
            program.oracle.addReporter(settings.reporters[i].id, settings.reporters[i].account, settings.recordHash);
        }
    }

    function _grantOffices(IAccessManager manager, Holders memory holders, Delays memory delays) private {
        for (uint256 i = 0; i < holders.certifiers.length; ++i) {
            manager.grantRole(Roles.CERTIFIER, holders.certifiers[i], 0);
        }
        manager.grantRole(Roles.PEG_MANAGER, holders.pegManager, delays.peg);
        manager.grantRole(Roles.TREASURER, holders.treasurer, 0);
        for (uint256 i = 0; i < holders.withdrawers.length; ++i) {
            manager.grantRole(Roles.WITHDRAWER, holders.withdrawers[i], delays.withdraw);
        }
        manager.grantRole(Roles.GRANTS_OFFICER, holders.grantsOfficer, 0);
        manager.grantRole(Roles.ADJUDICATOR, holders.adjudicator, 0);
        manager.grantRole(Roles.GUARDIAN, holders.guardian, 0);
        manager.grantRole(Roles.ANCHOR, holders.anchor, 0);
        if (holders.market != address(0)) manager.grantRole(Roles.MARKET, holders.market, 0);
    }

    /// @dev Last, because ADMIN's own delay binds from this call on.
    function _handOver(IAccessManager manager, address deployer, address admin, uint32 delay) private {
        manager.grantRole(Roles.ADMIN, admin, delay);
        if (admin != deployer) manager.renounceRole(Roles.ADMIN, deployer);
    }

    function _assign(IAccessManager manager, address target, uint64 role, bytes4[] memory selectors) private {
        manager.setTargetFunctionRole(target, selectors, role);
    }

    function _certifierSelectors() private pure returns (bytes4[] memory selectors) {
        selectors = new bytes4[](6);
        selectors[0] = ProviderRegistry.register.selector;
        selectors[1] = ProviderRegistry.declineApplication.selector;
        selectors[2] = ProviderRegistry.certify.selector;
        selectors[3] = ProviderRegistry.suspend.selector;
        selectors[4] = ProviderRegistry.restore.selector;
        selectors[5] = ProviderRegistry.revoke.selector;
    }

    function _marketSelectors() private pure returns (bytes4[] memory selectors) {
        selectors = new bytes4[](5);
        selectors[0] = ProviderRegistry.openObligation.selector;
        selectors[1] = ProviderRegistry.openFault.selector;
        selectors[2] = ProviderRegistry.closeObligation.selector;
        selectors[3] = CapacityCommitments.sellCommitted.selector;
        selectors[4] = CapacityCommitments.releaseCommitted.selector;
    }

    function _oracleSelectors() private pure returns (bytes4[] memory selectors) {
        selectors = new bytes4[](4);
        selectors[0] = PriceOracle.addFeed.selector;
        selectors[1] = PriceOracle.addReporter.selector;
        selectors[2] = PriceOracle.removeSource.selector;
        selectors[3] = PriceOracle.setGuards.selector;
    }

    function _grantsOfficerSelectors() private pure returns (bytes4[] memory selectors) {
        selectors = new bytes4[](6);
        selectors[0] = GrantProgram.openRound.selector;
        selectors[1] = GrantProgram.closeRound.selector;
        selectors[2] = GrantProgram.award.selector;
        selectors[3] = GrantProgram.releaseTranche.selector;
        selectors[4] = GrantProgram.cut.selector;
        selectors[5] = GrantProgram.clawBack.selector;
    }

    function _selectors(bytes4 first) private pure returns (bytes4[] memory selectors) {
        selectors = new bytes4[](1);
        selectors[0] = first;
    }

    function _selectors(bytes4 first, bytes4 second) private pure returns (bytes4[] memory selectors) {
        selectors = new bytes4[](2);
        selectors[0] = first;
        selectors[1] = second;
    }

    function _selectors(bytes4 first, bytes4 second, bytes4 third) private pure returns (bytes4[] memory selectors) {
        selectors = new bytes4[](3);
        selectors[0] = first;
        selectors[1] = second;
        selectors[2] = third;
    }
}
