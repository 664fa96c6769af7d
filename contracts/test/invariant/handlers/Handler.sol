// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Test} from "forge-std/Test.sol";
import {ProgramDeployment} from "../../../script/ProgramDeployment.sol";
import {ComputeToken} from "../../../src/ComputeToken.sol";
import {GrantProgram} from "../../../src/GrantProgram.sol";
import {IPriceOracle} from "../../../src/interfaces/IPriceOracle.sol";
import {PriceOracle} from "../../../src/PriceOracle.sol";
import {ProgramAccessManager} from "../../../src/ProgramAccessManager.sol";
import {Reserve} from "../../../src/Reserve.sol";
import {TestAsset} from "../../doubles/TestAsset.sol";

/// @title What every handler shares: the programme, the people, the clock.
/// @dev A handler's function turns any numbers into one act that must succeed; a revert is a failure of the campaign.
/// Where the state allows no such act it counts a skip and returns. Acts that must fail are tried with try/catch, and
/// their success is kept in a flag that an invariant denies.
abstract contract Handler is Test {
    bytes32 internal constant RECORD = keccak256("a record");
    uint256 internal constant HOUR = 1e18;

    ProgramDeployment.Program internal program;
    ProgramDeployment.Holders internal holders;
    ProgramAccessManager internal manager;
    ComputeToken internal token;
    PriceOracle internal oracle;
    Reserve internal reserve;
    GrantProgram internal grants;
    TestAsset internal asset;
    address[] public actors;

    /// @notice How often a function found an act to do, and how often it found none.
    uint256 public acted;
    uint256 public skipped;

    constructor(ProgramDeployment.Program memory program_, ProgramDeployment.Holders memory holders_) {
        program = program_;
        holders = holders_;
        manager = program_.accessManager;
        token = program_.token;
        oracle = program_.oracle;
        reserve = program_.reserve;
        grants = program_.grants;
        asset = TestAsset(address(program_.settlementAsset));
        actors.push(makeAddr("alice"));
        actors.push(makeAddr("bob"));
        actors.push(makeAddr("carol"));
        actors.push(makeAddr("dora"));
    }

    function actorCount() external view returns (uint256) {
        return actors.length;
    }

    function _actor(uint256 seed) internal view returns (address) {
        return actors[seed % actors.length];
    }

    /// @dev An actor that is not frozen, the next one from `seed`; zero when all are.
    function _thawed(uint256 seed) internal view returns (address) {
        for (uint256 i = 0; i < actors.length; ++i) {
            address candidate = actors[((seed % actors.length) + i) % actors.length];
            if (!token.isFrozen(candidate)) return candidate;
        }
        return address(0);
    }

    /// @dev The reporters of BaseTest see `price` now, as far as they have not reported in this second already.
    function _report(uint256 price) internal {
        uint256 count = oracle.sources().length;
        IPriceOracle.Report[] memory reports = new IPriceOracle.Report[](count);
        bytes[] memory signatures = new bytes[](count);
        for (uint256 i = 0; i < count; ++i) {
            string memory name = string.concat("reporter-", vm.toString(i));
            (, uint256 key) = makeAddrAndKey(name);
            reports[i] = IPriceOracle.Report(bytes32(bytes(name)), price, uint64(block.timestamp), RECORD);
            (uint8 v, bytes32 r, bytes32 s) = vm.sign(key, oracle.reportDigest(reports[i]));
            signatures[i] = abi.encodePacked(r, s, v);
        }
        oracle.submit(reports, signatures);
    }

    function _refreshReference() internal {
        if (oracle.isStale()) _report(2.5e6);
    }

    /// @dev Schedules, waits `delay` and executes as `caller`.
    function _afterDelay(address caller, address target, bytes memory data, uint256 delay) internal {
        vm.prank(caller);
        manager.schedule(target, data, 0);
        skip(delay);
        vm.prank(caller);
        manager.execute(target, data);
    }

    function _did() internal {
        ++acted;
    }

    function _skip() internal {
        ++skipped;
    }
}
