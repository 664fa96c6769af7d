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

    function invariant_A1_TheSizeNeverShrinks() public view {
        assertFalse(handler.shrank());
        uint256 count = handler.sizeCount();
        uint64 previous;
        for (uint256 i = 0; i < count; ++i) {
            assertGt(handler.sizes(i), previous);
            previous = handler.sizes(i);
        }
        assertEq(anchor.latest().size, previous);
    }

    function invariant_A2_ASizeHasOneRootForGoodAndEachWitnessOnce() public view {
        assertFalse(handler.witnessedWrongly());
        for (uint256 i = 0; i < handler.sizeCount(); ++i) {
            uint64 size = handler.sizes(i);
            IAuditAnchor.Checkpoint memory checkpoint = anchor.checkpointOf(size);
            assertEq(checkpoint.root, handler.rootOf(size));
            assertEq(checkpoint.witnesses, handler.witnessesOf(size));
        }
    }
}
