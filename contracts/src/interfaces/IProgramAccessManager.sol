// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IAccessManager} from "@openzeppelin/contracts/access/manager/IAccessManager.sol";

/// @title OpenZeppelin's AccessManager with the separation of roles, and a guardian for the acts of ADMIN as well.
interface IProgramAccessManager is IAccessManager {
    /// @notice `account` holds `heldRole`, and nobody may hold `requestedRole` beside it. Grant it to another account, or
    /// revoke the role held first.
    error ProgramAccessManager_RolesConflict(address account, uint64 heldRole, uint64 requestedRole);

    /// @notice Whether no account may hold both roles. Symmetric; a role does not conflict with itself.
    function conflict(uint64 roleA, uint64 roleB) external pure returns (bool);
}
