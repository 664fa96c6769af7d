// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {AccessManaged} from "@openzeppelin/contracts/access/manager/AccessManaged.sol";
import {IHardwareCatalog} from "./interfaces/IHardwareCatalog.sol";
import {Recorded} from "./Recorded.sol";

/// @title The GPU classes the city recognises and their H100-equivalence.
/// @dev A weight above zero marks a class as set, so a weight can change but never become zero again.
contract HardwareCatalog is IHardwareCatalog, AccessManaged, Recorded {
    /// @inheritdoc IHardwareCatalog
    uint256 public constant MIN_WEIGHT = 1e15;
    /// @inheritdoc IHardwareCatalog
    uint256 public constant MAX_WEIGHT = 100e18;

    mapping(bytes32 classId => HardwareClass) private _classes;
    bytes32[] private _classIds;

    constructor(address initialAuthority) AccessManaged(initialAuthority) {}

    /// @inheritdoc IHardwareCatalog
    function setClass(
        bytes32 classId,
        uint256 weight,
        bytes32 evidenceHash,
        bytes32 recordHash
    ) external restricted recorded(recordHash) {
        if (classId == bytes32(0)) revert HardwareCatalog_EmptyClass();
        if (weight < MIN_WEIGHT || weight > MAX_WEIGHT) revert HardwareCatalog_WeightOutOfRange(weight);
        if (evidenceHash == bytes32(0)) revert HardwareCatalog_MissingEvidence(classId);

        uint256 previous = _classes[classId].weight;
        if (previous == 0) _classIds.push(classId);
        _classes[classId] = HardwareClass({weight: weight, evidenceHash: evidenceHash, retired: false});
        emit ClassSet(classId, previous, weight, evidenceHash, recordHash);
    }

    /// @inheritdoc IHardwareCatalog
    function retireClass(bytes32 classId, bytes32 recordHash) external restricted recorded(recordHash) {
        HardwareClass storage class = _known(classId);
        if (class.retired) revert HardwareCatalog_AlreadyRetired(classId);
        class.retired = true;
        emit ClassRetired(classId, recordHash);
    }

    /// @inheritdoc IHardwareCatalog
    function weightOf(bytes32 classId) external view returns (uint256) {
        return _known(classId).weight;
    }

    /// @inheritdoc IHardwareCatalog
    function isOpen(bytes32 classId) external view returns (bool) {
        HardwareClass storage class = _classes[classId];
        return class.weight != 0 && !class.retired;
    }

    /// @inheritdoc IHardwareCatalog
    function classOf(bytes32 classId) external view returns (HardwareClass memory) {
        return _known(classId);
    }

    /// @inheritdoc IHardwareCatalog
    function classIds() external view returns (bytes32[] memory) {
        return _classIds;
    }

    function _known(bytes32 classId) private view returns (HardwareClass storage class) {
        class = _classes[classId];
        if (class.weight == 0) revert HardwareCatalog_UnknownClass(classId);
    }
}
