// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";
import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";
import {ERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/ERC20Permit.sol";

/// @title A stand-in for a settlement asset on a demonstration chain. It is worth nothing.
/// @notice Six decimals and ERC-2612 permits, as USDC. The owner mints without limit.
contract DemoSettlementAsset is ERC20Permit, Ownable {
    constructor(
        address initialOwner
    ) ERC20("Demonstration Franc", "dCHF") ERC20Permit("Demonstration Franc") Ownable(initialOwner) {}

    /// @notice Mints `amount` (1e6 = one franc) to `to`. Owner.
    function mint(address to, uint256 amount) external onlyOwner {
        _mint(to, amount);
    }

    /// @notice 6.
    function decimals() public pure override returns (uint8) {
        return 6;
    }
}
