// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IRecorded} from "./IRecorded.sol";

/// @title The GPU classes the city recognises and what an hour of each is worth in H100-hours.
/// @notice A class identifier is its short ASCII name, right-padded: `bytes32("H100-SXM5-80")`. The history of a weight
/// is the history of its events.
interface IHardwareCatalog is IRecorded {
    /// @param weight H100-hours that one hour of this class is worth, WAD (1e18 = 1.0).
    /// @param evidenceHash digest of the data and formula behind the weight.
    /// @param retired no new certification may name the class; capacity certified before still counts.
    struct HardwareClass {
        uint256 weight;
        bytes32 evidenceHash;
        bool retired;
    }

    event ClassSet(
        bytes32 indexed classId,
        uint256 previousWeight,
        uint256 weight,
        bytes32 evidenceHash,
        bytes32 indexed recordHash
    );
    event ClassRetired(bytes32 indexed classId, bytes32 indexed recordHash);

    error HardwareCatalog_EmptyClass();
    /// @dev A weight is at least 1e15 (a thousandth of an H100) and at most 100e18: outside that it is a slip of units.
    error HardwareCatalog_WeightOutOfRange(uint256 weight);
    error HardwareCatalog_MissingEvidence(bytes32 classId);
    error HardwareCatalog_UnknownClass(bytes32 classId);
    error HardwareCatalog_AlreadyRetired(bytes32 classId);

    /// @notice Adds a class or changes its weight; a retired class returns. CERTIFIER.
    function setClass(bytes32 classId, uint256 weight, bytes32 evidenceHash, bytes32 recordHash) external;

    /// @notice Closes a class to new certifications. Its weight stays. CERTIFIER.
    function retireClass(bytes32 classId, bytes32 recordHash) external;

    /// @notice Weight as a WAD; reverts for a class that was never set, so that nobody multiplies by a silent zero.
    function weightOf(bytes32 classId) external view returns (uint256);

    /// @notice Whether a new certification may name the class: set and not retired.
    function isOpen(bytes32 classId) external view returns (bool);

    /// @notice Reverts for a class that was never set.
    function classOf(bytes32 classId) external view returns (HardwareClass memory);

    /// @notice Every class ever set, in the order of its first setting.
    function classIds() external view returns (bytes32[] memory);

    /// @notice The least weight, a thousandth of an H100.
    function MIN_WEIGHT() external view returns (uint256);

    /// @notice The greatest weight, a hundred H100s.
    function MAX_WEIGHT() external view returns (uint256);
}
