// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Test} from "forge-std/Test.sol";
import {VmSafe} from "forge-std/Vm.sol";
import {Deploy} from "../../script/Deploy.s.sol";
import {ProgramDeployment} from "../../script/ProgramDeployment.sol";
import {IAccessManager} from "@openzeppelin/contracts/access/manager/IAccessManager.sol";
import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";
import {DemoSettlementAsset} from "../../src/demo/DemoSettlementAsset.sol";
import {Roles} from "../../src/libraries/Roles.sol";
import {ProgramAccessManager} from "../../src/ProgramAccessManager.sol";
import {BaseTest} from "../BaseTest.sol";

/// @dev What the wiring leaves behind.
contract WiringTest is BaseTest {
    function _assertHolds(uint64 role, address account, uint32 expectedDelay) internal view {
        (bool isMember, uint32 delay) = manager.hasRole(role, account);
        assertTrue(isMember);
        assertEq(delay, expectedDelay);
    }

    function test_EveryOfficeIsHeldWithItsDelay() public view {
        _assertHolds(Roles.ADMIN, admin, ADMIN_DELAY);
        _assertHolds(Roles.CERTIFIER, certifier, 0);
        _assertHolds(Roles.CERTIFIER, secondCertifier, 0);
        _assertHolds(Roles.PEG_MANAGER, pegManager, PEG_DELAY);
        _assertHolds(Roles.TREASURER, treasurer, 0);
        _assertHolds(Roles.WITHDRAWER, treasurer, WITHDRAW_DELAY);
        _assertHolds(Roles.GRANTS_OFFICER, grantsOfficer, 0);
        _assertHolds(Roles.ADJUDICATOR, adjudicator, 0);
        _assertHolds(Roles.GUARDIAN, guardian, 0);
        _assertHolds(Roles.ANCHOR, anchorer, 0);
        _assertHolds(Roles.MARKET, market, 0);
    }

    function test_TheDeployerKeepsNoRole() public view {
        for (uint64 role = 0; role <= Roles.MARKET; ++role) {
            (bool isMember, ) = manager.hasRole(role, deployer);
            assertFalse(isMember);
        }
    }

    function test_TheGuardianGuardsEveryRole() public view {
        for (uint64 role = 1; role <= Roles.MARKET; ++role) {
            assertEq(manager.getRoleGuardian(role), Roles.GUARDIAN);
            assertEq(manager.getRoleAdmin(role), Roles.ADMIN);
        }
    }

    function test_TheReserveMintsWithinItsAllowanceIntoTheGrantProgram() public view {
        assertEq(token.minterAllowance(address(reserve)), MINTER_ALLOWANCE);
        assertEq(reserve.grantProgram(), address(grants));
    }

    function test_EveryContractObeysTheManager() public view {
        assertEq(token.authority(), address(manager));
        assertEq(catalog.authority(), address(manager));
        assertEq(registry.authority(), address(manager));
        assertEq(reserve.authority(), address(manager));
        assertEq(grants.authority(), address(manager));
        assertEq(anchor.authority(), address(manager));
    }

    function test_EveryRoleIsLabelled() public {
        string[9] memory labels = [
            "CERTIFIER",
            "PEG_MANAGER",
            "TREASURER",
            "GRANTS_OFFICER",
            "ADJUDICATOR",
            "GUARDIAN",
            "ANCHOR",
            "WITHDRAWER",
            "MARKET"
        ];
        vm.recordLogs();
        _deploy(asset);
        VmSafe.Log[] memory logs = vm.getRecordedLogs();
        uint256 labelled;
        for (uint256 i = 0; i < logs.length; ++i) {
            if (logs[i].topics[0] != IAccessManager.RoleLabel.selector) continue;
            uint256 role = uint256(logs[i].topics[1]);
            assertEq(abi.decode(logs[i].data, (string)), labels[role - 1]);
            ++labelled;
        }
        assertEq(labelled, 9);
    }

    function test_AnAdminThatDeploysKeepsAdminWithItsDelay() public {
        Holders memory holders = _holders();
        holders.admin = deployer;
        holders.market = address(0);
        vm.startPrank(deployer);
        program = _deployProgram(deployer, holders, _delays(), _settings(address(asset)));
        vm.stopPrank();
        (bool isAdmin, uint32 delay) = program.accessManager.hasRole(Roles.ADMIN, deployer);
        assertTrue(isAdmin);
        assertEq(delay, ADMIN_DELAY);
        (bool isMarket, ) = program.accessManager.hasRole(Roles.MARKET, address(0));
        assertFalse(isMarket);
    }
}

/// @dev One test alone runs the script, because the environment belongs to the whole process.
contract DeployScriptTest is Test {
    function test_TheScriptDeploysFromItsEnvironment() public {
        vm.setEnv("GRIDHALL_ADMIN", vm.toString(makeAddr("admin")));
        vm.setEnv(
            "GRIDHALL_CERTIFIER",
            string.concat(vm.toString(makeAddr("certifier")), ",", vm.toString(makeAddr("second certifier")))
        );
        vm.setEnv("GRIDHALL_PEG_MANAGER", vm.toString(makeAddr("peg manager")));
        vm.setEnv("GRIDHALL_TREASURER", vm.toString(makeAddr("treasurer")));
        vm.setEnv("GRIDHALL_GRANTS_OFFICER", vm.toString(makeAddr("grants officer")));
        vm.setEnv("GRIDHALL_ADJUDICATOR", vm.toString(makeAddr("adjudicator")));
        vm.setEnv("GRIDHALL_GUARDIAN", vm.toString(makeAddr("guardian")));
        vm.setEnv("GRIDHALL_ANCHOR", vm.toString(makeAddr("anchor")));
        vm.setEnv("GRIDHALL_PEG_DELAY", "3600");

        ProgramDeployment.Program memory program = new Deploy().run();
        ProgramAccessManager manager = program.accessManager;
        (bool isMember, uint32 delay) = manager.hasRole(Roles.PEG_MANAGER, makeAddr("peg manager"));
        assertTrue(isMember);
        assertEq(delay, 3_600);
        (isMember, delay) = manager.hasRole(Roles.WITHDRAWER, makeAddr("treasurer"));
        assertTrue(isMember);
        assertEq(delay, 2 days);
        (isMember, ) = manager.hasRole(Roles.CERTIFIER, makeAddr("second certifier"));
        assertTrue(isMember);
        assertEq(program.registry.EXIT_DELAY(), 15 days);
        assertEq(program.reserve.snapshot().thresholds.healthyBps, 11_000);

        DemoSettlementAsset asset = DemoSettlementAsset(address(program.settlementAsset));
        assertEq(asset.symbol(), "dCHF");
        assertEq(asset.name(), "Demonstration Franc");
        assertEq(asset.decimals(), 6);
        vm.prank(asset.owner());
        asset.mint(address(this), 5e6);
        assertEq(asset.balanceOf(address(this)), 5e6);
        vm.expectRevert(abi.encodeWithSelector(Ownable.OwnableUnauthorizedAccount.selector, address(this)));
        asset.mint(address(this), 1);

        vm.setEnv("GRIDHALL_WITHDRAWER", vm.toString(makeAddr("board")));
        manager = new Deploy().run().accessManager;
        (isMember, delay) = manager.hasRole(Roles.WITHDRAWER, makeAddr("board"));
        assertTrue(isMember);
        assertEq(delay, 2 days);
        (isMember, ) = manager.hasRole(Roles.WITHDRAWER, makeAddr("treasurer"));
        assertFalse(isMember);
    }
}
