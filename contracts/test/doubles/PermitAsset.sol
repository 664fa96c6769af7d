// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";
import {ERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/ERC20Permit.sol";
import {TestAsset} from "./TestAsset.sol";

/// @title A settlement asset with ERC-2612 permits, as USDC has them.
contract PermitAsset is TestAsset, ERC20Permit {
    constructor() TestAsset(6) ERC20Permit("Test Asset") {}

    function decimals() public view override(ERC20, TestAsset) returns (uint8) {
        return TestAsset.decimals();
    }
}
