// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {AccessManaged} from "@openzeppelin/contracts/access/manager/AccessManaged.sol";
import {IAuditAnchor} from "./interfaces/IAuditAnchor.sol";
import {Recorded} from "./Recorded.sol";

/// @title Checkpoints of the audit log.
/// @dev Whether one checkpoint extends another cannot be told from two roots: the witnesses check the consistency
/// proof (RFC 9162, 2.1.4) off chain and say so here.
contract AuditAnchor is IAuditAnchor, AccessManaged, Recorded {
    uint64 private _latestSize;
    mapping(uint64 size => Checkpoint) private _checkpoints;
    mapping(uint64 size => mapping(address witness => bool)) private _witnessed;
    mapping(address account => bool) private _witnesses;

    constructor(address initialAuthority) AccessManaged(initialAuthority) {}

    /// @inheritdoc IAuditAnchor
    function anchor(uint64 size, bytes32 root, bytes32 recordHash) external restricted recorded(recordHash) {
        if (size <= _latestSize) revert AuditAnchor_SizeNotGrown(size, _latestSize);
        if (root == bytes32(0)) revert AuditAnchor_ZeroRoot();
        _latestSize = size;
        _checkpoints[size] = Checkpoint({
            size: size,
            anchoredAt: uint64(block.timestamp),
            blockNumber: uint64(block.number),
            witnesses: 0,
            root: root
        });
        emit CheckpointAnchored(size, root, recordHash);
    }

    /// @inheritdoc IAuditAnchor
    function witness(uint64 size, bytes32 root) external {
        if (!_witnesses[msg.sender]) revert AuditAnchor_NotWitness(msg.sender);
        Checkpoint storage checkpoint = _known(size);
        // The witness states what it saw. Had it seen another root for this size, the log has forked.
        if (checkpoint.root != root) revert AuditAnchor_RootMismatch(size, checkpoint.root, root);
        if (_witnessed[size][msg.sender]) revert AuditAnchor_AlreadyWitnessed(size, msg.sender);
        _witnessed[size][msg.sender] = true;
        checkpoint.witnesses++;
        emit CheckpointWitnessed(size, root, msg.sender);
    }

    /// @inheritdoc IAuditAnchor
    function setWitness(address account, bool allowed, bytes32 recordHash) external restricted recorded(recordHash) {
        if (account == address(0)) revert AuditAnchor_ZeroAddress();
        _witnesses[account] = allowed;
        emit WitnessSet(account, allowed, recordHash);
    }

    /// @inheritdoc IAuditAnchor
    function latest() external view returns (Checkpoint memory) {
        return _checkpoints[_latestSize];
    }

    /// @inheritdoc IAuditAnchor
    function checkpointOf(uint64 size) external view returns (Checkpoint memory) {
        return _known(size);
    }

    /// @inheritdoc IAuditAnchor
    function isWitness(address account) external view returns (bool) {
        return _witnesses[account];
    }

    /// @inheritdoc IAuditAnchor
    function hasWitnessed(uint64 size, address account) external view returns (bool) {
        return _witnessed[size][account];
    }

    function _known(uint64 size) private view returns (Checkpoint storage checkpoint) {
        checkpoint = _checkpoints[size];
        if (checkpoint.root == bytes32(0)) revert AuditAnchor_UnknownCheckpoint(size);
    }
}
