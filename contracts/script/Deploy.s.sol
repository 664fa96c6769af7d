// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Script} from "forge-std/Script.sol";
import {VmSafe} from "forge-std/Vm.sol";
import {IERC20Metadata} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Metadata.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {DemoSettlementAsset} from "../src/demo/DemoSettlementAsset.sol";
import {IPriceOracle} from "../src/interfaces/IPriceOracle.sol";
import {IReserve} from "../src/interfaces/IReserve.sol";
import {ProgramDeployment} from "./ProgramDeployment.sol";

/// @title Deploys a programme and writes its addresses to `<folder>/<chainId>.json`.
/// @dev Environment. Addresses that must be given:
/// - `GRIDHALL_ADMIN`, `GRIDHALL_PEG_MANAGER`, `GRIDHALL_TREASURER`, `GRIDHALL_GRANTS_OFFICER`,
///   `GRIDHALL_ADJUDICATOR`, `GRIDHALL_GUARDIAN`, `GRIDHALL_ANCHOR`;
/// - `GRIDHALL_CERTIFIER`: one address or several, comma separated.
///
/// Optional:
/// - `GRIDHALL_WITHDRAWER`: one address or several, comma separated: the holders of WITHDRAWER, for example a Safe; the
///   treasurer when unset.
/// - `GRIDHALL_MARKET`: a contract that runs jobs; none is granted MARKET when unset.
/// - `GRIDHALL_SETTLEMENT_ASSET`: an ERC-20; when unset a DemoSettlementAsset is deployed, owned by the deployer.
/// - `GRIDHALL_PEG_DELAY`, `GRIDHALL_WITHDRAW_DELAY`, `GRIDHALL_ADMIN_DELAY`: seconds between scheduling and executing
///   for PEG_MANAGER, WITHDRAWER and ADMIN; 2 days each when unset.
/// - `GRIDHALL_DISPUTE_WINDOW`, `GRIDHALL_EXIT_DELAY`: seconds; 7 days and 15 days when unset.
/// - `GRIDHALL_FLOOR_BPS`, `GRIDHALL_HEALTHY_BPS`: liquid coverage, basis points; 10000 and 11000 when unset.
/// - `GRIDHALL_SLOW_BPS`, `GRIDHALL_HALT_BPS`: total coverage, basis points; 10500 and 10000 when unset.
/// - `GRIDHALL_DAILY_MINT_LIMIT`: CCH in units of 1e-18 that may be minted on a day while Slow; 5000 hours when unset.
/// - `GRIDHALL_HAIRCUT_BPS`, `GRIDHALL_BACKING_SHARE_BPS`: what unsold capacity counts for; 5000 and 2000 when unset.
/// - `GRIDHALL_ORACLE_MAX_AGE`: seconds; 36 hours when unset.
/// - `GRIDHALL_ORACLE_MAX_DEVIATION_BPS`, `GRIDHALL_ORACLE_MIN_SOURCES`: 1500 and 2 when unset.
/// - `GRIDHALL_ORACLE_MIN_PRICE`, `GRIDHALL_ORACLE_MAX_PRICE`: units of the settlement asset for an H100-hour that are
///   believed; a tenth of one coin and a hundred coins when unset.
/// - `GRIDHALL_ORACLE_REPORTERS`, `GRIDHALL_ORACLE_FEEDS`: the sources of the reference price, `name:address`, comma
///   separated, names of at most 32 ASCII characters; none when unset, and then ADMIN adds them before anything is minted.
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
        // The chain's head before the first transaction: an indexer that starts here misses nothing.
        uint256 startBlock = block.number;

        vm.startBroadcast();
        (, address deployer, ) = vm.readCallers();
        address settlementAsset = vm.envOr("GRIDHALL_SETTLEMENT_ASSET", address(0));
        if (settlementAsset == address(0)) settlementAsset = address(new DemoSettlementAsset(deployer));
        Settings memory settings = _settings(settlementAsset);
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
        vm.serializeAddress(key, "PriceOracle", address(program.oracle));
        vm.serializeAddress(key, "Reserve", address(program.reserve));
        vm.serializeAddress(key, "GrantProgram", address(program.grants));
        vm.serializeAddress(key, "AuditAnchor", address(program.anchor));
        vm.serializeAddress(key, "SettlementAsset", address(program.settlementAsset));
        string memory json = vm.serializeUint(key, "block", startBlock);
        vm.createDir(folder, true);
        vm.writeJson(json, string.concat(folder, "/", vm.toString(block.chainid), ".json"));
    }

    function _holders() private view returns (Holders memory) {
        address[] memory withdrawers = new address[](1);
        withdrawers[0] = vm.envAddress("GRIDHALL_TREASURER");
        return
            Holders({
                admin: vm.envAddress("GRIDHALL_ADMIN"),
                certifiers: vm.envAddress("GRIDHALL_CERTIFIER", ","),
                pegManager: vm.envAddress("GRIDHALL_PEG_MANAGER"),
                treasurer: vm.envAddress("GRIDHALL_TREASURER"),
                withdrawers: vm.envOr("GRIDHALL_WITHDRAWER", ",", withdrawers),
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

    function _settings(address settlementAsset) private view returns (Settings memory) {
        return
            Settings({
                settlementAsset: settlementAsset,
                disputeWindow: vm.envOr("GRIDHALL_DISPUTE_WINDOW", uint256(7 days)).toUint64(),
                exitDelay: vm.envOr("GRIDHALL_EXIT_DELAY", uint256(15 days)).toUint64(),
                thresholds: _thresholds(),
                guards: _guards(10 ** IERC20Metadata(settlementAsset).decimals()),
                feeds: _named("GRIDHALL_ORACLE_FEEDS"),
                reporters: _named("GRIDHALL_ORACLE_REPORTERS"),
                minterAllowance: vm.envOr("GRIDHALL_MINTER_ALLOWANCE", uint256(10_000_000e18)),
                recordHash: vm.envOr("GRIDHALL_RECORD_HASH", sha256("Gridhall deployment"))
            });
    }

    function _thresholds() private view returns (IReserve.Thresholds memory) {
        return
            IReserve.Thresholds({
                floorBps: vm.envOr("GRIDHALL_FLOOR_BPS", uint256(10_000)).toUint16(),
                healthyBps: vm.envOr("GRIDHALL_HEALTHY_BPS", uint256(11_000)).toUint16(),
                slowBps: vm.envOr("GRIDHALL_SLOW_BPS", uint256(10_500)).toUint16(),
                haltBps: vm.envOr("GRIDHALL_HALT_BPS", uint256(10_000)).toUint16(),
                haircutBps: vm.envOr("GRIDHALL_HAIRCUT_BPS", uint256(5_000)).toUint16(),
                backingShareBps: vm.envOr("GRIDHALL_BACKING_SHARE_BPS", uint256(2_000)).toUint16(),
                dailyMintLimit: vm.envOr("GRIDHALL_DAILY_MINT_LIMIT", uint256(5_000e18)).toUint128()
            });
    }

    /// @param coin one coin of the settlement asset, in its units.
    function _guards(uint256 coin) private view returns (IPriceOracle.Guards memory) {
        return
            IPriceOracle.Guards({
                maxAge: vm.envOr("GRIDHALL_ORACLE_MAX_AGE", uint256(36 hours)).toUint32(),
                maxDeviationBps: vm.envOr("GRIDHALL_ORACLE_MAX_DEVIATION_BPS", uint256(1_500)).toUint16(),
                minSources: vm.envOr("GRIDHALL_ORACLE_MIN_SOURCES", uint256(2)).toUint8(),
                minPrice: vm.envOr("GRIDHALL_ORACLE_MIN_PRICE", coin / 10).toUint128(),
                maxPrice: vm.envOr("GRIDHALL_ORACLE_MAX_PRICE", coin * 100).toUint128()
            });
    }

    /// @dev `name:address` entries of `variable`, in their order.
    function _named(string memory variable) private view returns (NamedAccount[] memory named) {
        string[] memory entries = vm.envOr(variable, ",", new string[](0));
        named = new NamedAccount[](entries.length);
        for (uint256 i = 0; i < entries.length; ++i) {
            string[] memory parts = vm.split(entries[i], ":");
            require(parts.length == 2 && bytes(parts[0]).length != 0 && bytes(parts[0]).length <= 32, entries[i]);
            // At most 32 bytes, which was just asked.
            // forge-lint: disable-next-line(unsafe-typecast)
            named[i] = NamedAccount({id: bytes32(bytes(parts[0])), account: vm.parseAddress(parts[1])});
        }
    }
}
