// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {AccessManager} from "@openzeppelin/contracts/access/manager/AccessManager.sol";
import {IProgramAccessManager} from "./interfaces/IProgramAccessManager.sol";
import {Roles} from "./libraries/Roles.sol";

/// @title The roles of a programme, their delays, and what is scheduled.
/// @dev Two additions to OpenZeppelin's AccessManager, both through its own hooks:
/// an account never holds two roles that check each other, and the guardian may cancel what ADMIN scheduled.
contract ProgramAccessManager is AccessManager, IProgramAccessManager {
    /// @dev Sets of roles: bit i stands for role i.
    uint256 private constant _OFFICIALS =
        (1 << Roles.CERTIFIER) | (1 << Roles.PEG_MANAGER) | (1 << Roles.GRANTS_OFFICER) | (1 << Roles.ADJUDICATOR);
    /// @dev One office in two roles, because a delay belongs to a role: the treasurer holds both.
    uint256 private constant _TREASURY = (1 << Roles.TREASURER) | (1 << Roles.WITHDRAWER);
    /// @dev Not offices of the city: the regulator, the key of a running process, and contracts. Apart from ADMIN too.
    uint256 private constant _OUTSIDE = (1 << Roles.GUARDIAN) | (1 << Roles.ANCHOR) | (1 << Roles.MARKET);
    uint256 private constant _SEPARATE = _OFFICIALS | _TREASURY | _OUTSIDE;
    uint64 private constant _LAST_ROLE = Roles.MARKET;

    constructor(address initialAdmin) AccessManager(initialAdmin) {}

    /// @inheritdoc IProgramAccessManager
    function conflict(uint64 roleA, uint64 roleB) public pure returns (bool) {
        return roleB <= _LAST_ROLE && _exclusions(roleA) & (1 << roleB) != 0;
    }

    /// @dev Roles that nobody may hold beside `role`.
    /// ADMIN excludes only _OUTSIDE: it could grant any office to an account of its own choosing, so that excluding
    /// offices would protect nothing, but the guardian is the one check on ADMIN, a key inside a running process must
    /// never govern, and a market must not either.
    function _exclusions(uint64 role) private pure returns (uint256) {
        if (role == Roles.ADMIN) return _OUTSIDE;
        if (role > _LAST_ROLE) return 0;
        uint256 self = 1 << role;
        if (_TREASURY & self != 0) return _SEPARATE & ~_TREASURY;
        if (_OUTSIDE & self != 0) return (_SEPARATE & ~self) | (1 << Roles.ADMIN);
        return _SEPARATE & ~self;
    }

    /// @inheritdoc AccessManager
    function _grantRole(
        uint64 roleId,
        address account,
        uint32 grantDelay,
        uint32 executionDelay
    ) internal override returns (bool) {
        for (uint64 held = 0; held <= _LAST_ROLE; ++held) {
            if (!conflict(roleId, held)) continue;
            // A role granted but not yet in force counts too: `since` is set from the grant on.
            (uint48 since, , , ) = getAccess(held, account);
            if (since != 0) revert ProgramAccessManager_RolesConflict(account, held, roleId);
        }
        return super._grantRole(roleId, account, grantDelay, executionDelay);
    }

    /// @inheritdoc AccessManager
    /// @dev AccessManager knows no guardian for ADMIN, so a minter allowance or a change of roles could not be objected
    /// to. Here the guardian may cancel every scheduled act but one: its own removal. Otherwise a lost or rogue
    /// guardian could never be replaced.
    function _canCancel(address caller, address target, bytes calldata data) internal view override returns (bool) {
        if (super._canCancel(caller, target, data)) return true;
        (bool isGuardian, ) = hasRole(Roles.GUARDIAN, _msgSender());
        return isGuardian && !_removesGuardian(target, data);
    }

    function _removesGuardian(address target, bytes calldata data) private view returns (bool) {
        return
            target == address(this) &&
            bytes4(data[0:4]) == this.revokeRole.selector &&
            abi.decode(data[4:36], (uint64)) == Roles.GUARDIAN;
    }
}
