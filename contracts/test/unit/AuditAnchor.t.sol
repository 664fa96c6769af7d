// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IAuditAnchor} from "../../src/interfaces/IAuditAnchor.sol";
import {IRecorded} from "../../src/interfaces/IRecorded.sol";
import {BaseTest} from "../BaseTest.sol";

contract AuditAnchorTest is BaseTest {
    bytes32 internal constant ROOT = keccak256("root");
    address internal witness = makeAddr("witness");

    function _anchor(uint64 size, bytes32 root) internal {
        vm.prank(anchorer);
        anchor.anchor(size, root, RECORD);
    }

    function _allowWitness(address account) internal {
        _asAdmin(address(anchor), abi.encodeCall(anchor.setWitness, (account, true, RECORD)));
    }

    function test_TheLatestCheckpointIsAllZeroBeforeTheFirst() public view {
        IAuditAnchor.Checkpoint memory latest = anchor.latest();
        assertEq(latest.size, 0);
        assertEq(latest.root, bytes32(0));
        assertEq(latest.anchoredAt, 0);
    }

    function test_ACheckpointKeepsSizeRootTimeAndBlock() public {
        vm.roll(77);
        vm.expectEmit(address(anchor));
        emit IAuditAnchor.CheckpointAnchored(5, ROOT, RECORD);
        _anchor(5, ROOT);

        IAuditAnchor.Checkpoint memory latest = anchor.latest();
        assertEq(latest.size, 5);
        assertEq(latest.root, ROOT);
        assertEq(latest.anchoredAt, block.timestamp);
        assertEq(latest.blockNumber, 77);
        assertEq(latest.witnesses, 0);
        assertEq(abi.encode(anchor.checkpointOf(5)), abi.encode(latest));
    }

    function test_EarlierCheckpointsStay() public {
        _anchor(5, ROOT);
        _anchor(9, keccak256("later"));
        assertEq(anchor.latest().size, 9);
        assertEq(anchor.checkpointOf(5).root, ROOT);
    }

    function testFuzz_TheSizeOnlyGrows(uint64 first, uint64 second) public {
        first = uint64(bound(first, 1, type(uint64).max));
        _anchor(first, ROOT);
        if (second <= first) {
            vm.expectRevert(abi.encodeWithSelector(IAuditAnchor.AuditAnchor_SizeNotGrown.selector, second, first));
        }
        _anchor(second, keccak256("other"));
        assertEq(anchor.latest().size, second > first ? second : first);
        assertEq(anchor.checkpointOf(first).root, ROOT);
    }

    function test_RevertWhen_TheFirstSizeIsZero() public {
        vm.expectRevert(abi.encodeWithSelector(IAuditAnchor.AuditAnchor_SizeNotGrown.selector, 0, 0));
        _anchor(0, ROOT);
    }

    function test_RevertWhen_TheRootIsZero() public {
        vm.expectRevert(IAuditAnchor.AuditAnchor_ZeroRoot.selector);
        _anchor(1, bytes32(0));
    }

    function test_RevertWhen_AnActNamesNoRecord() public {
        vm.expectRevert(IRecorded.Recorded_MissingRecord.selector);
        vm.prank(anchorer);
        anchor.anchor(1, ROOT, NO_RECORD);

        _schedule(admin, address(anchor), abi.encodeCall(anchor.setWitness, (witness, true, NO_RECORD)));
        skip(ADMIN_DELAY);
        vm.expectRevert(IRecorded.Recorded_MissingRecord.selector);
        vm.prank(admin);
        anchor.setWitness(witness, true, NO_RECORD);
    }

    function test_RevertWhen_AskingForASizeThatWasNeverAnchored() public {
        vm.expectRevert(abi.encodeWithSelector(IAuditAnchor.AuditAnchor_UnknownCheckpoint.selector, 3));
        anchor.checkpointOf(3);
    }

    // ---- witnesses -----------------------------------------------------------------------------------------------

    function test_AWitnessCoSignsAnAnchoredCheckpoint() public {
        _allowWitness(witness);
        assertTrue(anchor.isWitness(witness));
        _anchor(5, ROOT);
        assertFalse(anchor.hasWitnessed(5, witness));

        vm.expectEmit(address(anchor));
        emit IAuditAnchor.CheckpointWitnessed(5, ROOT, witness);
        vm.prank(witness);
        anchor.witness(5, ROOT);
        assertEq(anchor.checkpointOf(5).witnesses, 1);
        assertTrue(anchor.hasWitnessed(5, witness));
    }

    function test_EveryWitnessCountsOnce() public {
        _allowWitness(witness);
        _allowWitness(bob);
        _anchor(5, ROOT);
        vm.prank(witness);
        anchor.witness(5, ROOT);
        vm.prank(bob);
        anchor.witness(5, ROOT);
        assertEq(anchor.checkpointOf(5).witnesses, 2);

        vm.expectRevert(abi.encodeWithSelector(IAuditAnchor.AuditAnchor_AlreadyWitnessed.selector, 5, witness));
        vm.prank(witness);
        anchor.witness(5, ROOT);
    }

    function test_RevertWhen_TheWitnessSawAnotherRoot() public {
        _allowWitness(witness);
        _anchor(5, ROOT);
        bytes32 other = keccak256("fork");
        vm.expectRevert(abi.encodeWithSelector(IAuditAnchor.AuditAnchor_RootMismatch.selector, 5, ROOT, other));
        vm.prank(witness);
        anchor.witness(5, other);
    }

    function test_RevertWhen_WitnessingASizeThatWasNeverAnchored() public {
        _allowWitness(witness);
        vm.expectRevert(abi.encodeWithSelector(IAuditAnchor.AuditAnchor_UnknownCheckpoint.selector, 3));
        vm.prank(witness);
        anchor.witness(3, ROOT);
    }

    function test_RevertWhen_SomebodyElseWitnesses() public {
        _anchor(5, ROOT);
        vm.expectRevert(abi.encodeWithSelector(IAuditAnchor.AuditAnchor_NotWitness.selector, witness));
        vm.prank(witness);
        anchor.witness(5, ROOT);
    }

    function test_ARemovedWitnessSignsNoMoreButItsSignaturesStay() public {
        _allowWitness(witness);
        _anchor(5, ROOT);
        vm.prank(witness);
        anchor.witness(5, ROOT);

        _schedule(admin, address(anchor), abi.encodeCall(anchor.setWitness, (witness, false, RECORD)));
        skip(ADMIN_DELAY);
        vm.expectEmit(address(anchor));
        emit IAuditAnchor.WitnessSet(witness, false, RECORD);
        vm.prank(admin);
        anchor.setWitness(witness, false, RECORD);

        assertEq(anchor.checkpointOf(5).witnesses, 1);
        _anchor(6, ROOT);
        vm.expectRevert(abi.encodeWithSelector(IAuditAnchor.AuditAnchor_NotWitness.selector, witness));
        vm.prank(witness);
        anchor.witness(6, ROOT);
    }

    function test_RevertWhen_TheWitnessIsTheZeroAddress() public {
        _schedule(admin, address(anchor), abi.encodeCall(anchor.setWitness, (address(0), true, RECORD)));
        skip(ADMIN_DELAY);
        vm.expectRevert(IAuditAnchor.AuditAnchor_ZeroAddress.selector);
        vm.prank(admin);
        anchor.setWitness(address(0), true, RECORD);
    }
}
