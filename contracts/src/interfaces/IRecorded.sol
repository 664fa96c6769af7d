// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @title Every privileged act names the compliance record that justifies it.
interface IRecorded {
    /// @notice The act names no record. No money moved; write the record first and pass its hash.
    error Recorded_MissingRecord();
}
