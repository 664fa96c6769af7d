// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {ProgramDeployment} from "../../../script/ProgramDeployment.sol";
import {Roles} from "../../../src/libraries/Roles.sol";
import {Handler} from "./Handler.sol";

/// @title An ADMIN that grants and revokes whatever it can, and holders that renounce.
contract RoleHandler is Handler {
    uint32 internal constant ADMIN_DELAY = 2 days;

    constructor(
        ProgramDeployment.Program memory program_,
        ProgramDeployment.Holders memory holders_
    ) Handler(program_, holders_) {
        actors.push(holders_.admin);
        actors.push(holders_.guardian);
        actors.push(holders_.treasurer);
    }

    function grantRole(uint256 seed, uint64 role, uint32 delay) external {
        address account = _actor(seed);
        role = uint64(bound(role, 0, Roles.MARKET));
        // The admin's own delay is what the schedules below wait for.
        if (account == holders.admin && role == Roles.ADMIN) return _skip();
        bytes memory data = abi.encodeCall(manager.grantRole, (role, account, uint32(bound(delay, 0, 5 days))));
        vm.prank(holders.admin);
        manager.schedule(address(manager), data, 0);
        skip(ADMIN_DELAY);
        vm.prank(holders.admin);
        try manager.execute(address(manager), data) {
            _did();
        } catch {
            _did();
            vm.prank(holders.admin);
            manager.cancel(holders.admin, address(manager), data);
        }
    }

    function revokeRole(uint256 seed, uint64 role) external {
        address account = _actor(seed);
        role = uint64(bound(role, 0, Roles.MARKET));
        if (account == holders.admin && role == Roles.ADMIN) return _skip();
        _afterDelay(holders.admin, address(manager), abi.encodeCall(manager.revokeRole, (role, account)), ADMIN_DELAY);
        _did();
    }

    function renounceRole(uint256 seed, uint64 role) external {
        address account = _actor(seed);
        if (account == holders.admin) return _skip();
        vm.prank(account);
        manager.renounceRole(uint64(bound(role, 0, Roles.MARKET)), account);
        _did();
    }
}
