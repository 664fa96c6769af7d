// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IRecorded} from "./interfaces/IRecorded.sol";

/// @title Base of every contract whose privileged acts name a record.
abstract contract Recorded is IRecorded {
    /// @dev The chain cannot know whether the record exists; the portal shows an act whose hash it does not know as
    /// *unrecorded*. What the chain can do is refuse an act that names none.
    modifier recorded(bytes32 recordHash) {
        if (recordHash == bytes32(0)) revert Recorded_MissingRecord();
        _;
    }
}
