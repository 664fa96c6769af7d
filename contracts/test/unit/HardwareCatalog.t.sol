// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IHardwareCatalog} from "../../src/interfaces/IHardwareCatalog.sol";
import {IRecorded} from "../../src/interfaces/IRecorded.sol";
import {BaseTest} from "../BaseTest.sol";

contract HardwareCatalogTest is BaseTest {
    function test_AClassIsKnownByWeightAndEvidenceOnceSet() public {
        vm.expectEmit(address(catalog));
        emit IHardwareCatalog.ClassSet(A100, 0, 0.4e18, EVIDENCE, RECORD);
        _setClass(A100, 0.4e18);

        assertEq(catalog.weightOf(A100), 0.4e18);
        assertTrue(catalog.isOpen(A100));
        IHardwareCatalog.HardwareClass memory class = catalog.classOf(A100);
        assertEq(class.weight, 0.4e18);
        assertEq(class.evidenceHash, EVIDENCE);
        assertFalse(class.retired);
    }

    function test_ClassesAreListedOnceInTheOrderOfTheirFirstSetting() public {
        _setClass(H100, 1e18);
        _setClass(A100, 0.4e18);
        _setClass(H100, 1.1e18);
        bytes32[] memory ids = catalog.classIds();
        assertEq(ids.length, 2);
        assertEq(ids[0], H100);
        assertEq(ids[1], A100);
    }

    function test_AChangedWeightTellsThePreviousOne() public {
        _setClass(H100, 1e18);
        vm.expectEmit(address(catalog));
        emit IHardwareCatalog.ClassSet(H100, 1e18, 1.1e18, EVIDENCE, RECORD);
        _setClass(H100, 1.1e18);
        assertEq(catalog.weightOf(H100), 1.1e18);
    }

    function test_ARetiredClassIsClosedButKeepsItsWeight() public {
        _setClass(H100, 1e18);
        vm.expectEmit(address(catalog));
        emit IHardwareCatalog.ClassRetired(H100, RECORD);
        vm.prank(certifier);
        catalog.retireClass(H100, RECORD);
        assertFalse(catalog.isOpen(H100));
        assertEq(catalog.weightOf(H100), 1e18);
        assertTrue(catalog.classOf(H100).retired);
    }

    function test_SettingARetiredClassOpensItAgainWithoutListingItTwice() public {
        _setClass(H100, 1e18);
        vm.prank(certifier);
        catalog.retireClass(H100, RECORD);
        _setClass(H100, 1e18);
        assertTrue(catalog.isOpen(H100));
        assertEq(catalog.classIds().length, 1);
    }

    function test_AnUnknownClassIsNotOpenAndHasNoWeight() public {
        assertFalse(catalog.isOpen(H100));
        vm.expectRevert(abi.encodeWithSelector(IHardwareCatalog.HardwareCatalog_UnknownClass.selector, H100));
        catalog.weightOf(H100);
        vm.expectRevert(abi.encodeWithSelector(IHardwareCatalog.HardwareCatalog_UnknownClass.selector, H100));
        catalog.classOf(H100);
    }

    function test_RevertWhen_TheClassIsEmpty() public {
        vm.expectRevert(IHardwareCatalog.HardwareCatalog_EmptyClass.selector);
        _setClass(bytes32(0), 1e18);
    }

    function test_RevertWhen_TheEvidenceIsMissing() public {
        vm.expectRevert(abi.encodeWithSelector(IHardwareCatalog.HardwareCatalog_MissingEvidence.selector, H100));
        vm.prank(certifier);
        catalog.setClass(H100, 1e18, bytes32(0), RECORD);
    }

    function test_RevertWhen_RetiringAnUnknownClass() public {
        vm.expectRevert(abi.encodeWithSelector(IHardwareCatalog.HardwareCatalog_UnknownClass.selector, H100));
        vm.prank(certifier);
        catalog.retireClass(H100, RECORD);
    }

    function test_RevertWhen_RetiringTwice() public {
        _setClass(H100, 1e18);
        vm.startPrank(certifier);
        catalog.retireClass(H100, RECORD);
        vm.expectRevert(abi.encodeWithSelector(IHardwareCatalog.HardwareCatalog_AlreadyRetired.selector, H100));
        catalog.retireClass(H100, RECORD);
        vm.stopPrank();
    }

    function test_RevertWhen_AnActNamesNoRecord() public {
        _setClass(H100, 1e18);
        vm.startPrank(certifier);
        vm.expectRevert(IRecorded.Recorded_MissingRecord.selector);
        catalog.setClass(H100, 1e18, EVIDENCE, NO_RECORD);
        vm.expectRevert(IRecorded.Recorded_MissingRecord.selector);
        catalog.retireClass(H100, NO_RECORD);
        vm.stopPrank();
    }

    function testFuzz_OnlyAWeightBetweenAThousandthAndAHundredH100sIsAccepted(uint256 weight) public {
        bool inRange = weight >= catalog.MIN_WEIGHT() && weight <= catalog.MAX_WEIGHT();
        if (!inRange) {
            vm.expectRevert(abi.encodeWithSelector(IHardwareCatalog.HardwareCatalog_WeightOutOfRange.selector, weight));
        }
        _setClass(H100, weight);
        if (inRange) assertEq(catalog.weightOf(H100), weight);
    }

    function test_TheBoundsThemselvesAreAccepted() public {
        _setClass(H100, 1e15);
        _setClass(A100, 100e18);
        assertEq(catalog.weightOf(H100), catalog.MIN_WEIGHT());
        assertEq(catalog.weightOf(A100), catalog.MAX_WEIGHT());
    }

    function test_RevertWhen_TheWeightIsJustOutside() public {
        vm.expectRevert(abi.encodeWithSelector(IHardwareCatalog.HardwareCatalog_WeightOutOfRange.selector, 1e15 - 1));
        _setClass(H100, 1e15 - 1);
        vm.expectRevert(abi.encodeWithSelector(IHardwareCatalog.HardwareCatalog_WeightOutOfRange.selector, 100e18 + 1));
        _setClass(H100, 100e18 + 1);
    }
}
