// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IAccessManager} from "@openzeppelin/contracts/access/manager/IAccessManager.sol";
import {IProgramAccessManager} from "../../src/interfaces/IProgramAccessManager.sol";
import {IReserve} from "../../src/interfaces/IReserve.sol";
import {Roles} from "../../src/libraries/Roles.sol";
import {ProgramAccessManager} from "../../src/ProgramAccessManager.sol";
import {BaseTest} from "../BaseTest.sol";

contract RoleSeparationTest is BaseTest {
    address internal person = makeAddr("person");

    function _grant(uint64 role, address account) internal {
        _asAdmin(address(manager), abi.encodeCall(manager.grantRole, (role, account, 0)));
    }

    function _conflict(address account, uint64 held, uint64 requested) internal pure returns (bytes memory) {
        return
            abi.encodeWithSelector(
                IProgramAccessManager.ProgramAccessManager_RolesConflict.selector,
                account,
                held,
                requested
            );
    }

    function _expectGrantRefused(uint64 role, address account, bytes memory reason) internal {
        _schedule(admin, address(manager), abi.encodeCall(manager.grantRole, (role, account, 0)));
        skip(ADMIN_DELAY);
        vm.expectRevert(reason);
        vm.prank(admin);
        manager.grantRole(role, account, 0);
    }

    function test_NobodyBothCertifiesAndSetsThePeg() public {
        _expectGrantRefused(Roles.PEG_MANAGER, certifier, _conflict(certifier, Roles.CERTIFIER, Roles.PEG_MANAGER));
    }

    function test_NobodyBothFundsAndGrants() public {
        _expectGrantRefused(
            Roles.GRANTS_OFFICER,
            treasurer,
            _conflict(treasurer, Roles.TREASURER, Roles.GRANTS_OFFICER)
        );
    }

    function test_TheTreasurerHoldsBothRolesOfTheTreasury() public view {
        assertFalse(manager.conflict(Roles.TREASURER, Roles.WITHDRAWER));
        (bool funds, ) = manager.hasRole(Roles.TREASURER, treasurer);
        (bool withdraws, ) = manager.hasRole(Roles.WITHDRAWER, treasurer);
        assertTrue(funds && withdraws);
    }

    function test_TheGuardianIsNeverAlsoTheAdmin() public {
        _expectGrantRefused(Roles.ADMIN, guardian, _conflict(guardian, Roles.GUARDIAN, Roles.ADMIN));
        _expectGrantRefused(Roles.GUARDIAN, admin, _conflict(admin, Roles.ADMIN, Roles.GUARDIAN));
    }

    function test_ARoleGrantedButNotYetInForceCountsToo() public {
        _asAdmin(address(manager), abi.encodeCall(manager.setGrantDelay, (Roles.CERTIFIER, 30 days)));
        skip(5 days);
        _grant(Roles.CERTIFIER, person);
        (bool isMember, ) = manager.hasRole(Roles.CERTIFIER, person);
        assertFalse(isMember);
        _expectGrantRefused(Roles.ADJUDICATOR, person, _conflict(person, Roles.CERTIFIER, Roles.ADJUDICATOR));
    }

    function test_AfterARevocationTheOtherRoleMayBeGranted() public {
        _asAdmin(address(manager), abi.encodeCall(manager.revokeRole, (Roles.CERTIFIER, certifier)));
        _grant(Roles.PEG_MANAGER, certifier);
        (bool isMember, ) = manager.hasRole(Roles.PEG_MANAGER, certifier);
        assertTrue(isMember);
    }

    function test_GrantingARoleAgainChangesItsDelay() public {
        _asAdmin(address(manager), abi.encodeCall(manager.grantRole, (Roles.PEG_MANAGER, pegManager, 5 days)));
        (, uint32 delay) = manager.hasRole(Roles.PEG_MANAGER, pegManager);
        assertEq(delay, 5 days);
    }

    function test_ARoleThatTheProgrammeDoesNotKnowConflictsWithNone() public {
        _grant(77, certifier);
        _grant(type(uint64).max - 1, certifier);
        (bool isMember, ) = manager.hasRole(77, certifier);
        assertTrue(isMember);
    }

    /// @dev The table written out again: which of the ten roles stand together.
    function test_TheWholeTableOfConflicts() public view {
        for (uint64 a = 0; a <= Roles.MARKET; ++a) {
            for (uint64 b = 0; b <= Roles.MARKET; ++b) {
                assertEq(manager.conflict(a, b), !_together(a, b), string.concat(vm.toString(a), vm.toString(b)));
                assertEq(manager.conflict(a, b), manager.conflict(b, a));
            }
            assertFalse(manager.conflict(a, 77));
            assertFalse(manager.conflict(77, a));
        }
    }

    function _together(uint64 a, uint64 b) internal pure returns (bool) {
        if (a == b) return true;
        if (_isTreasury(a) && _isTreasury(b)) return true;
        if (a == Roles.ADMIN) return !_isOutside(b);
        if (b == Roles.ADMIN) return !_isOutside(a);
        return false;
    }

    function _isTreasury(uint64 role) internal pure returns (bool) {
        return role == Roles.TREASURER || role == Roles.WITHDRAWER;
    }

    function _isOutside(uint64 role) internal pure returns (bool) {
        return role == Roles.GUARDIAN || role == Roles.ANCHOR || role == Roles.MARKET;
    }

    function testFuzz_AGrantFailsExactlyWhenTheRolesConflict(uint64 first, uint64 second) public {
        first = uint64(bound(first, 0, Roles.MARKET + 1));
        second = uint64(bound(second, 0, Roles.MARKET + 1));
        vm.startPrank(deployer);
        ProgramAccessManager fresh = new ProgramAccessManager(deployer);
        fresh.grantRole(first, person, 0);
        if (fresh.conflict(second, first)) vm.expectRevert(_conflict(person, first, second));
        fresh.grantRole(second, person, 0);
        vm.stopPrank();
    }

    function test_RevertWhen_GrantingThePublicRole() public {
        _expectGrantRefused(
            type(uint64).max,
            person,
            abi.encodeWithSelector(IAccessManager.AccessManagerLockedRole.selector, type(uint64).max)
        );
    }
}

/// @dev A peg change and an act of ADMIN, from schedule to execution, objection or lapse.
contract ScheduleTest is BaseTest {
    IReserve.PegTerms internal terms;
    bytes internal pegData;

    function setUp() public override {
        super.setUp();
        terms = _terms();
        pegData = abi.encodeCall(reserve.setPeg, (terms, RECORD));
    }

    function test_AScheduledPegWaitsOutItsDelay() public {
        bytes32 operationId = _schedule(pegManager, address(reserve), pegData);
        assertEq(manager.getSchedule(operationId), block.timestamp + PEG_DELAY);
        skip(PEG_DELAY - 1);
        vm.expectRevert(abi.encodeWithSelector(IAccessManager.AccessManagerNotReady.selector, operationId));
        vm.prank(pegManager);
        manager.execute(address(reserve), pegData);
        assertEq(reserve.snapshot().terms.price, 0);

        skip(1);
        vm.prank(pegManager);
        manager.execute(address(reserve), pegData);
        assertEq(reserve.snapshot().terms.price, terms.price);
    }

    function test_AScheduledPegIsExecutedOnce() public {
        bytes32 operationId = _schedule(pegManager, address(reserve), pegData);
        skip(PEG_DELAY);
        vm.startPrank(pegManager);
        reserve.setPeg(terms, RECORD);
        vm.expectRevert(abi.encodeWithSelector(IAccessManager.AccessManagerNotScheduled.selector, operationId));
        reserve.setPeg(terms, RECORD);
        vm.stopPrank();
    }

    function test_RevertWhen_ThePegIsSetWithoutASchedule() public {
        vm.expectPartialRevert(IAccessManager.AccessManagerNotScheduled.selector);
        vm.prank(pegManager);
        reserve.setPeg(terms, RECORD);
    }

    function test_RevertWhen_AnotherPegThanTheScheduledOneIsExecuted() public {
        _schedule(pegManager, address(reserve), pegData);
        skip(PEG_DELAY);
        IReserve.PegTerms memory other = terms;
        other.price += 1;
        vm.expectPartialRevert(IAccessManager.AccessManagerNotScheduled.selector);
        vm.prank(pegManager);
        reserve.setPeg(other, RECORD);
    }

    function test_TheGuardianCancelsAScheduledPeg() public {
        bytes32 operationId = _schedule(pegManager, address(reserve), pegData);
        vm.prank(guardian);
        manager.cancel(pegManager, address(reserve), pegData);
        skip(PEG_DELAY);
        vm.expectRevert(abi.encodeWithSelector(IAccessManager.AccessManagerNotScheduled.selector, operationId));
        vm.prank(pegManager);
        reserve.setPeg(terms, RECORD);
    }

    function test_RevertWhen_AnotherOfficialOrAStrangerCancels() public {
        _schedule(pegManager, address(reserve), pegData);
        address[3] memory others = [treasurer, certifier, alice];
        for (uint256 i = 0; i < others.length; ++i) {
            vm.expectRevert(
                abi.encodeWithSelector(
                    IAccessManager.AccessManagerUnauthorizedCancel.selector,
                    others[i],
                    pegManager,
                    address(reserve),
                    reserve.setPeg.selector
                )
            );
            vm.prank(others[i]);
            manager.cancel(pegManager, address(reserve), pegData);
        }
    }

    function test_AScheduledPegLapsesAfterAWeek() public {
        bytes32 operationId = _schedule(pegManager, address(reserve), pegData);
        skip(PEG_DELAY + manager.expiration() - 1);
        assertGt(manager.getSchedule(operationId), 0);
        skip(1);
        assertEq(manager.getSchedule(operationId), 0);
        vm.expectRevert(abi.encodeWithSelector(IAccessManager.AccessManagerExpired.selector, operationId));
        vm.prank(pegManager);
        reserve.setPeg(terms, RECORD);
    }

    function test_TheGuardianCancelsAWithdrawal() public {
        _fund(10e6);
        bytes memory data = abi.encodeCall(reserve.withdrawSurplus, (alice, 1e6, RECORD));
        _schedule(treasurer, address(reserve), data);
        vm.prank(guardian);
        manager.cancel(treasurer, address(reserve), data);
        skip(WITHDRAW_DELAY);
        vm.expectPartialRevert(IAccessManager.AccessManagerNotScheduled.selector);
        vm.prank(treasurer);
        reserve.withdrawSurplus(alice, 1e6, RECORD);
    }

    function test_TheGuardianCancelsWhatTheAdminScheduled() public {
        bytes memory allowance = abi.encodeCall(token.setMinterAllowance, (alice, HOUR, RECORD));
        bytes memory newRole = abi.encodeCall(manager.grantRole, (Roles.CERTIFIER, alice, 0));
        _schedule(admin, address(token), allowance);
        _schedule(admin, address(manager), newRole);
        vm.startPrank(guardian);
        manager.cancel(admin, address(token), allowance);
        manager.cancel(admin, address(manager), newRole);
        vm.stopPrank();
        skip(ADMIN_DELAY);
        vm.startPrank(admin);
        vm.expectPartialRevert(IAccessManager.AccessManagerNotScheduled.selector);
        token.setMinterAllowance(alice, HOUR, RECORD);
        vm.expectPartialRevert(IAccessManager.AccessManagerNotScheduled.selector);
        manager.grantRole(Roles.CERTIFIER, alice, 0);
        vm.stopPrank();
    }

    function test_TheGuardianCancelsItsOwnDisarming() public {
        bytes memory disarm = abi.encodeCall(manager.setRoleGuardian, (Roles.PEG_MANAGER, Roles.ADMIN));
        _schedule(admin, address(manager), disarm);
        vm.prank(guardian);
        manager.cancel(admin, address(manager), disarm);
    }

    function test_RevertWhen_TheGuardianCancelsItsOwnRemoval() public {
        bytes memory removal = abi.encodeCall(manager.revokeRole, (Roles.GUARDIAN, guardian));
        _schedule(admin, address(manager), removal);
        vm.expectRevert(
            abi.encodeWithSelector(
                IAccessManager.AccessManagerUnauthorizedCancel.selector,
                guardian,
                admin,
                address(manager),
                manager.revokeRole.selector
            )
        );
        vm.prank(guardian);
        manager.cancel(admin, address(manager), removal);
        skip(ADMIN_DELAY);
        vm.prank(admin);
        manager.revokeRole(Roles.GUARDIAN, guardian);
        (bool isGuardian, ) = manager.hasRole(Roles.GUARDIAN, guardian);
        assertFalse(isGuardian);
    }

    function test_TheGuardianCancelsTheRemovalOfAnOfficial() public {
        bytes memory removal = abi.encodeCall(manager.revokeRole, (Roles.CERTIFIER, certifier));
        _schedule(admin, address(manager), removal);
        vm.prank(guardian);
        manager.cancel(admin, address(manager), removal);
    }

    function test_TheOneWhoScheduledMayCancel() public {
        _schedule(pegManager, address(reserve), pegData);
        vm.prank(pegManager);
        manager.cancel(pegManager, address(reserve), pegData);
    }
}
