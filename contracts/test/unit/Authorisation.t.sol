// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IAccessManaged} from "@openzeppelin/contracts/access/manager/IAccessManaged.sol";
import {IAccessManager} from "@openzeppelin/contracts/access/manager/IAccessManager.sol";
import {IProviderRegistry} from "../../src/interfaces/IProviderRegistry.sol";
import {IReserve} from "../../src/interfaces/IReserve.sol";
import {Roles} from "../../src/libraries/Roles.sol";
import {BaseTest} from "../BaseTest.sol";

/// @title Every privileged act against every role: its own holder passes, or waits where the role is delayed; everybody
/// else is turned away.
contract AuthorisationTest is BaseTest {
    struct Act {
        address target;
        bytes data;
        uint64 role;
    }

    Act[] internal acts;

    function setUp() public override {
        super.setUp();
        IProviderRegistry.Certification memory certification;
        certification.recordHash = RECORD;
        IReserve.Thresholds memory thresholds = _thresholds();
        IReserve.Direction direction = IReserve.Direction.Mint;

        _add(address(token), Roles.ADMIN, abi.encodeCall(token.setMinterAllowance, (alice, 1, RECORD)));
        _add(address(token), Roles.ADMIN, abi.encodeCall(token.unpause, ("reason", RECORD)));
        _add(address(token), Roles.ADJUDICATOR, abi.encodeCall(token.freeze, (alice, "reason", RECORD)));
        _add(address(token), Roles.ADJUDICATOR, abi.encodeCall(token.unfreeze, (alice, "reason", RECORD)));
        _add(address(token), Roles.ADJUDICATOR, abi.encodeCall(token.recover, (alice, bob, 1, "reason", RECORD)));
        _add(address(token), Roles.GUARDIAN, abi.encodeCall(token.pause, ("reason", RECORD)));
        _add(address(catalog), Roles.CERTIFIER, abi.encodeCall(catalog.setClass, (H100, 1e18, EVIDENCE, RECORD)));
        _add(address(catalog), Roles.CERTIFIER, abi.encodeCall(catalog.retireClass, (H100, RECORD)));
        _add(address(registry), Roles.CERTIFIER, abi.encodeCall(registry.register, (alice, REGION, RECORD)));
        _add(address(registry), Roles.CERTIFIER, abi.encodeCall(registry.declineApplication, (alice, RECORD)));
        _add(
            address(registry),
            Roles.CERTIFIER,
            abi.encodeCall(registry.certify, (certification, _only(_reader(alice, ""))))
        );
        _add(address(registry), Roles.CERTIFIER, abi.encodeCall(registry.suspend, (alice, "reason", RECORD)));
        _add(address(registry), Roles.CERTIFIER, abi.encodeCall(registry.restore, (alice, RECORD)));
        _add(address(registry), Roles.CERTIFIER, abi.encodeCall(registry.revoke, (alice, "reason", RECORD)));
        _add(address(registry), Roles.ADMIN, abi.encodeCall(registry.setStakePerHour, (1, RECORD)));
        _add(address(registry), Roles.MARKET, abi.encodeCall(registry.openObligation, (alice)));
        _add(address(registry), Roles.MARKET, abi.encodeCall(registry.openFault, (alice)));
        _add(address(registry), Roles.MARKET, abi.encodeCall(registry.closeObligation, (alice)));
        _add(address(registry), Roles.MARKET, abi.encodeCall(registry.sellCommitted, (alice, 1, 1)));
        _add(address(registry), Roles.MARKET, abi.encodeCall(registry.releaseCommitted, (alice, 1, 1)));
        _add(address(oracle), Roles.ADMIN, abi.encodeCall(oracle.addFeed, ("feed", alice, RECORD)));
        _add(address(oracle), Roles.ADMIN, abi.encodeCall(oracle.addReporter, ("reporter", alice, RECORD)));
        _add(address(oracle), Roles.ADMIN, abi.encodeCall(oracle.removeSource, ("reporter-0", RECORD)));
        _add(address(oracle), Roles.ADMIN, abi.encodeCall(oracle.setGuards, (_guards(), RECORD)));
        _add(address(reserve), Roles.PEG_MANAGER, abi.encodeCall(reserve.setPeg, (_terms(), RECORD)));
        _add(address(reserve), Roles.PEG_MANAGER, abi.encodeCall(reserve.setThresholds, (thresholds, RECORD)));
        _add(address(reserve), Roles.PEG_MANAGER, abi.encodeCall(reserve.reopen, (direction, RECORD)));
        _add(address(reserve), Roles.TREASURER, abi.encodeCall(reserve.fund, (1, RECORD)));
        _add(address(reserve), Roles.TREASURER, abi.encodeCall(reserve.issueForGrants, (1, RECORD)));
        _add(address(reserve), Roles.WITHDRAWER, abi.encodeCall(reserve.withdrawSurplus, (alice, 1, RECORD)));
        _add(address(reserve), Roles.ADMIN, abi.encodeCall(reserve.setGrantProgram, (alice, RECORD)));
        _add(address(reserve), Roles.GUARDIAN, abi.encodeCall(reserve.halt, (direction, "reason", RECORD)));
        _add(address(grants), Roles.GRANTS_OFFICER, abi.encodeCall(grants.openRound, (1, 1, 2, RECORD)));
        _add(address(grants), Roles.GRANTS_OFFICER, abi.encodeCall(grants.closeRound, (1, RECORD)));
        _add(address(grants), Roles.GRANTS_OFFICER, abi.encodeCall(grants.award, (1, alice, 1, 1, 2, RECORD)));
        _add(address(grants), Roles.GRANTS_OFFICER, abi.encodeCall(grants.releaseTranche, (1, RECORD)));
        _add(address(grants), Roles.GRANTS_OFFICER, abi.encodeCall(grants.cut, (1, RECORD)));
        _add(address(grants), Roles.GRANTS_OFFICER, abi.encodeCall(grants.clawBack, (1, "reason", RECORD)));
        _add(address(grants), Roles.MARKET, abi.encodeCall(grants.spend, (1, 1, RECORD)));
        _add(address(anchor), Roles.ANCHOR, abi.encodeCall(anchor.anchor, (1, RECORD, RECORD)));
        _add(address(anchor), Roles.ADMIN, abi.encodeCall(anchor.setWitness, (alice, true, RECORD)));
    }

    function _add(address target, uint64 role, bytes memory data) internal {
        acts.push(Act({target: target, data: data, role: role}));
    }

    function test_TheManagerKnowsTheRoleOfEveryAct() public view {
        for (uint256 i = 0; i < acts.length; ++i) {
            uint64 role = manager.getTargetFunctionRole(acts[i].target, bytes4(acts[i].data));
            assertEq(role, acts[i].role, vm.toString(bytes4(acts[i].data)));
        }
    }

    function test_RevertWhen_AnyoneButTheHolderOfTheRoleActs() public {
        address[10] memory people = [
            admin,
            certifier,
            pegManager,
            treasurer,
            grantsOfficer,
            adjudicator,
            guardian,
            anchorer,
            market,
            alice
        ];
        for (uint256 i = 0; i < acts.length; ++i) {
            for (uint256 j = 0; j < people.length; ++j) {
                (bool isMember, uint32 delay) = manager.hasRole(acts[i].role, people[j]);
                bytes4 error = _errorOf(people[j], acts[i]);
                if (!isMember) assertEq(error, _selectorOf("AccessManagedUnauthorized(address)"));
                else if (delay != 0) assertEq(error, IAccessManager.AccessManagerNotScheduled.selector);
                else assertNotEq(error, _selectorOf("AccessManagedUnauthorized(address)"));
            }
        }
    }

    function _errorOf(address caller, Act memory act) internal returns (bytes4) {
        uint256 state = vm.snapshotState();
        vm.prank(caller);
        (, bytes memory reason) = act.target.call(act.data);
        vm.revertToState(state);
        return bytes4(reason);
    }

    function _selectorOf(string memory signature) internal pure returns (bytes4) {
        return bytes4(keccak256(bytes(signature)));
    }

    /// @dev Only the manager itself may move a contract to another authority, by an act of ADMIN.
    function test_RevertWhen_AnyoneButTheManagerSetsTheAuthority() public {
        IAccessManaged[6] memory targets = [
            IAccessManaged(address(token)),
            IAccessManaged(address(catalog)),
            IAccessManaged(address(registry)),
            IAccessManaged(address(reserve)),
            IAccessManaged(address(grants)),
            IAccessManaged(address(anchor))
        ];
        for (uint256 i = 0; i < targets.length; ++i) {
            vm.expectRevert(_unauthorised(admin));
            vm.prank(admin);
            targets[i].setAuthority(address(this));
        }
    }
}
