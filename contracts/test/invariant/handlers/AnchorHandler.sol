// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {ProgramDeployment} from "../../../script/ProgramDeployment.sol";
import {AuditAnchor} from "../../../src/AuditAnchor.sol";
import {Handler} from "./Handler.sol";

/// @title The worker that anchors, and witnesses that come and go.
contract AnchorHandler is Handler {
    uint32 internal constant ADMIN_DELAY = 2 days;

    AuditAnchor internal anchor;
    uint64[] public sizes;
    mapping(uint64 size => bytes32) public rootOf;
    mapping(uint64 size => uint32) public witnessesOf;
    bool public shrank;
    bool public witnessedWrongly;

    constructor(
        ProgramDeployment.Program memory program_,
        ProgramDeployment.Holders memory holders_
    ) Handler(program_, holders_) {
        anchor = program_.anchor;
    }

    function sizeCount() external view returns (uint256) {
        return sizes.length;
    }

    function anchorNext(uint64 growth, bytes32 root) external {
        uint64 latest = anchor.latest().size;
        uint64 size = latest + uint64(bound(growth, 1, 1_000));
        if (root == bytes32(0)) root = RECORD;
        vm.prank(holders.anchor);
        anchor.anchor(size, root, RECORD);
        sizes.push(size);
        rootOf[size] = root;
        _did();
    }

    function tryToShrinkOrReplace(uint64 size, bytes32 root) external {
        size = uint64(bound(size, 0, anchor.latest().size));
        vm.prank(holders.anchor);
        try anchor.anchor(size, root, RECORD) {
            shrank = true;
        } catch {}
        _did();
    }

    function setWitness(uint256 seed, bool allowed) external {
        bytes memory data = abi.encodeCall(anchor.setWitness, (_actor(seed), allowed, RECORD));
        _afterDelay(holders.admin, address(anchor), data, ADMIN_DELAY);
        _did();
    }

    function witness(uint256 seed, uint256 index) external {
        address who = _actor(seed);
        if (sizes.length == 0 || !anchor.isWitness(who)) return _skip();
        uint64 size = sizes[index % sizes.length];
        if (anchor.hasWitnessed(size, who)) return _skip();
        vm.prank(who);
        anchor.witness(size, rootOf[size]);
        ++witnessesOf[size];
        _did();
    }

    /// @dev Another root, a second time, or by nobody who is a witness.
    function tryToWitnessWrongly(uint256 seed, uint256 index, bytes32 root) external {
        if (sizes.length == 0) return _skip();
        address who = _actor(seed);
        uint64 size = sizes[index % sizes.length];
        bool valid = anchor.isWitness(who) && !anchor.hasWitnessed(size, who) && root == rootOf[size];
        if (valid) return _skip();
        vm.prank(who);
        try anchor.witness(size, root) {
            witnessedWrongly = true;
        } catch {}
        _did();
    }
}
