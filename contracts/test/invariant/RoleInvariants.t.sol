// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Roles} from "../../src/libraries/Roles.sol";
import {BaseTest} from "../BaseTest.sol";
import {RoleHandler} from "./handlers/RoleHandler.sol";

/// @title The separation of roles under any order of grants. Stated in prose in README.md, by the same numbers.
contract RoleInvariantsTest is BaseTest {
    RoleHandler internal handler;

    function setUp() public override {
        super.setUp();
        handler = new RoleHandler(program, _holders());
        targetContract(address(handler));
    }

    function invariant_S1_NoAccountHoldsTwoRolesThatCheckEachOther() public view {
        for (uint256 i = 0; i < handler.actorCount(); ++i) {
            address account = handler.actors(i);
            for (uint64 a = 0; a <= Roles.MARKET; ++a) {
                (uint48 heldA, , , ) = manager.getAccess(a, account);
                if (heldA == 0) continue;
                for (uint64 b = a + 1; b <= Roles.MARKET; ++b) {
                    (uint48 heldB, , , ) = manager.getAccess(b, account);
                    assertFalse(heldB != 0 && manager.conflict(a, b));
                }
            }
        }
    }

    /// @dev All of the above over the same acts: what the long run plays.
    function invariant_All() public view {
        invariant_S1_NoAccountHoldsTwoRolesThatCheckEachOther();
    }
}
