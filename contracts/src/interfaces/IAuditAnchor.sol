// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IRecorded} from "./IRecorded.sol";

/// @title Checkpoints of the audit log: its size and Merkle root (RFC 9162), with the witnesses that co-signed them.
/// @notice The size grows with every checkpoint and never shrinks; one root per size.
interface IAuditAnchor is IRecorded {
    struct Checkpoint {
        uint64 size;
        uint64 anchoredAt;
        uint64 blockNumber;
        uint32 witnesses;
        bytes32 root;
    }

    /// @param recordHash SHA-256 of the signed checkpoint note.
    event CheckpointAnchored(uint64 indexed size, bytes32 indexed root, bytes32 indexed recordHash);
    event CheckpointWitnessed(uint64 indexed size, bytes32 root, address indexed witness);
    event WitnessSet(address indexed witness, bool allowed, bytes32 indexed recordHash);

    error AuditAnchor_SizeNotGrown(uint64 size, uint64 latestSize);
    error AuditAnchor_ZeroRoot();
    error AuditAnchor_ZeroAddress();
    error AuditAnchor_UnknownCheckpoint(uint64 size);
    error AuditAnchor_RootMismatch(uint64 size, bytes32 anchored, bytes32 given);
    error AuditAnchor_NotWitness(address account);
    error AuditAnchor_AlreadyWitnessed(uint64 size, address witness);

    /// @notice ANCHOR.
    function anchor(uint64 size, bytes32 root, bytes32 recordHash) external;

    /// @notice A witness confirms that the anchored checkpoint is consistent with all it saw before.
    function witness(uint64 size, bytes32 root) external;

    /// @notice ADMIN.
    function setWitness(address account, bool allowed, bytes32 recordHash) external;

    /// @notice The latest checkpoint; all zero before the first.
    function latest() external view returns (Checkpoint memory);

    /// @notice Reverts for a size that was never anchored.
    function checkpointOf(uint64 size) external view returns (Checkpoint memory);

    function isWitness(address account) external view returns (bool);

    /// @notice Whether `account` co-signed the checkpoint of `size`.
    function hasWitnessed(uint64 size, address account) external view returns (bool);
}
