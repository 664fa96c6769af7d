// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IAuditAnchor} from "../../src/interfaces/IAuditAnchor.sol";
import {BaseTest} from "../BaseTest.sol";
import {AnchorHandler} from "./handlers/AnchorHandler.sol";

/// @title The anchored log under any order of acts. Stated in prose in README.md, by the same numbers.
contract AnchorInvariantsTest is BaseTest {
    AnchorHandler internal handler;

    function setUp() public override {
        super.setUp();
        handler = new AnchorHandler(program, _holders());
        targetContract(address(handler));
    }

    /// @dev The whole history once a campaign; after each act only its newest part, or a long campaign would spend its time
    /// reading what cannot have changed.
    function afterInvariant() public view {
        _assertHistoryFrom(0);
    }

    function invariant_A1_TheSizeNeverShrinks() public view {
        assertFalse(handler.shrank());
        uint256 count = handler.sizeCount();
        assertEq(anchor.latest().size, count == 0 ? 0 : handler.sizes(count - 1));
    }

    function invariant_A2_ASizeHasOneRootForGoodAndEachWitnessOnce() public view {
        assertFalse(handler.witnessedWrongly());
        uint256 count = handler.sizeCount();
        _assertHistoryFrom(count > 4 ? count - 4 : 0);
    }

    function _assertHistoryFrom(uint256 first) internal view {
        uint64 previous = first == 0 ? 0 : handler.sizes(first - 1);
        for (uint256 i = first; i < handler.sizeCount(); ++i) {
            uint64 size = handler.sizes(i);
            assertGt(size, previous);
            previous = size;
            IAuditAnchor.Checkpoint memory checkpoint = anchor.checkpointOf(size);
            assertEq(checkpoint.root, handler.rootOf(size));
            assertEq(checkpoint.witnesses, handler.witnessesOf(size));
        }
    }

    /// @dev All of the above over the same acts: what the long run plays.
    function invariant_All() public view {
        invariant_A1_TheSizeNeverShrinks();
        invariant_A2_ASizeHasOneRootForGoodAndEachWitnessOnce();
    }
}
