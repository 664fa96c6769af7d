// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Script} from "forge-std/Script.sol";
import {VmSafe} from "forge-std/Vm.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {DemoSettlementAsset} from "../src/demo/DemoSettlementAsset.sol";
import {IReserve} from "../src/interfaces/IReserve.sol";
import {ProgramDeployment} from "./ProgramDeployment.sol";

/// @title Deploys a programme and writes its addresses to `<folder>/<chainId>.json`.
/// @dev Environment. Addresses that must be given:
/// - `GRIDHALL_ADMIN`, `GRIDHALL_PEG_MANAGER`, `GRIDHALL_TREASURER` (gets WITHDRAWER too), `GRIDHALL_GRANTS_OFFICER`,
///   `GRIDHALL_ADJUDICATOR`, `GRIDHALL_GUARDIAN`, `GRIDHALL_ANCHOR`;
/// - `GRIDHALL_CERTIFIER`: one address or several, comma separated.
///
/// Optional:
/// - `GRIDHALL_MARKET`: a contract that runs jobs; none is granted MARKET when unset.
/// - `GRIDHALL_SETTLEMENT_ASSET`: an ERC-20; when unset a DemoSettlementAsset is deployed, owned by the deployer.
/// - `GRIDHALL_PEG_DELAY`, `GRIDHALL_WITHDRAW_DELAY`, `GRIDHALL_ADMIN_DELAY`: seconds between scheduling and executing
///   for PEG_MANAGER, WITHDRAWER and ADMIN; 2 days each when unset.
/// - `GRIDHALL_DISPUTE_WINDOW`, `GRIDHALL_EXIT_DELAY`: seconds; 7 days and 15 days when unset.
/// - `GRIDHALL_FLOOR_BPS`, `GRIDHALL_HEALTHY_BPS`: basis points; 10000 and 11000 when unset.
/// - `GRIDHALL_MINTER_ALLOWANCE`: CCH in units of 1e-18 that the reserve may mint; ten million hours when unset.
/// - `GRIDHALL_RECORD_HASH`: the record that justifies the deployment; SHA-256("Gridhall deployment") when unset.
/// - `GRIDHALL_DEPLOYMENTS_DIR`: folder of the address file, `contracts/deployments` when unset. foundry.toml lets the
///   script write there and below `.data`.
///
/// No account may appear twice but ADMIN beside an office of the city: see ProgramAccessManager. While it deploys, the
/// deployer holds ADMIN, so it must be none of GUARDIAN, ANCHOR and MARKET.
/// Addresses depend on the deployer and its nonce alone. Only a broadcast writes the file, a dry run does not.
contract Deploy is Script, ProgramDeployment {
    using SafeCast for uint256;

    /// @notice Deploys with the account that forge broadcasts from.
    function run() external returns (Program memory program) {
        Holders memory holders = _holders();
        Delays memory delays = _delays();
        Settings memory settings = _settings();
        // The chain's head before the first transaction: an indexer that starts here misses nothing.
        uint256 startBlock = block.number;

        vm.startBroadcast();
        (, address deployer, ) = vm.readCallers();
        if (settings.settlementAsset == address(0)) {
            settings.settlementAsset = address(new DemoSettlementAsset(deployer));
        }
        program = _deployProgram(deployer, holders, delays, settings);
        vm.stopBroadcast();

        if (vm.isContext(VmSafe.ForgeContext.ScriptBroadcast) || vm.isContext(VmSafe.ForgeContext.ScriptResume)) {
            _write(program, startBlock);
        }
    }

    function _write(Program memory program, uint256 startBlock) private {
        string memory folder = vm.envOr("GRIDHALL_DEPLOYMENTS_DIR", string("contracts/deployments"));
        string memory key = "deployment";
        vm.serializeAddress(key, "AccessManager", address(program.accessManager));
        vm.serializeAddress(key, "ComputeToken", address(program.token));
        vm.serializeAddress(key, "HardwareCatalog", address(program.catalog));
        vm.serializeAddress(key, "ProviderRegistry", address(program.registry));
        vm.serializeAddress(key, "Reserve", address(program.reserve));
        vm.serializeAddress(key, "GrantProgram", address(program.grants));
        vm.serializeAddress(key, "AuditAnchor", address(program.anchor));
        vm.serializeAddress(key, "SettlementAsset", address(program.settlementAsset));
        string memory json = vm.serializeUint(key, "block", startBlock);
        vm.createDir(folder, true);
        vm.writeJson(json, string.concat(folder, "/", vm.toString(block.chainid), ".json"));
    }

    function _holders() private view returns (Holders memory) {
        return
            Holders({
                admin: vm.envAddress("GRIDHALL_ADMIN"),
                certifiers: vm.envAddress("GRIDHALL_CERTIFIER", ","),
                pegManager: vm.envAddress("GRIDHALL_PEG_MANAGER"),
                treasurer: vm.envAddress("GRIDHALL_TREASURER"),
                grantsOfficer: vm.envAddress("GRIDHALL_GRANTS_OFFICER"),
                adjudicator: vm.envAddress("GRIDHALL_ADJUDICATOR"),
                guardian: vm.envAddress("GRIDHALL_GUARDIAN"),
                anchor: vm.envAddress("GRIDHALL_ANCHOR"),
                market: vm.envOr("GRIDHALL_MARKET", address(0))
            });
    }

    function _delays() private view returns (Delays memory) {
        return
            Delays({
                admin: vm.envOr("GRIDHALL_ADMIN_DELAY", uint256(2 days)).toUint32(),
                peg: vm.envOr("GRIDHALL_PEG_DELAY", uint256(2 days)).toUint32(),
                withdraw: vm.envOr("GRIDHALL_WITHDRAW_DELAY", uint256(2 days)).toUint32()
            });
    }

    function _settings() private view returns (Settings memory) {
        return
            Settings({
                settlementAsset: vm.envOr("GRIDHALL_SETTLEMENT_ASSET", address(0)),
                disputeWindow: vm.envOr("GRIDHALL_DISPUTE_WINDOW", uint256(7 days)).toUint64(),
                exitDelay: vm.envOr("GRIDHALL_EXIT_DELAY", uint256(15 days)).toUint64(),
                thresholds: IReserve.Thresholds({
                    floorBps: vm.envOr("GRIDHALL_FLOOR_BPS", uint256(10_000)).toUint16(),
                    healthyBps: vm.envOr("GRIDHALL_HEALTHY_BPS", uint256(11_000)).toUint16()
                }),
                minterAllowance: vm.envOr("GRIDHALL_MINTER_ALLOWANCE", uint256(10_000_000e18)),
                recordHash: vm.envOr("GRIDHALL_RECORD_HASH", sha256("Gridhall deployment"))
            });
    }
}
