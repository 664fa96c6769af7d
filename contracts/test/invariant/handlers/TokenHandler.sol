// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {ProgramDeployment} from "../../../script/ProgramDeployment.sol";
import {Handler} from "./Handler.sol";

/// @title Holders, a second minter, and the adjudicator.
/// @dev The second minter mints unpaid: it is how the campaign comes below full coverage.
contract TokenHandler is Handler {
    address public immutable MINTER = makeAddr("second minter");
    uint32 internal constant ADMIN_DELAY = 2 days;

    uint256 public minted;
    uint256 public burned;
    /// @notice Of the second minter: what was set last, and what it minted since.
    uint256 public allowanceSet;
    uint256 public mintedSinceSet;
    /// @notice Balance that a frozen account must still have.
    mapping(address account => uint256) public frozenBalance;
    bool public frozenMoved;
    bool public strangerMinted;

    constructor(
        ProgramDeployment.Program memory program_,
        ProgramDeployment.Holders memory holders_
    ) Handler(program_, holders_) {}

    function transfer(uint256 fromSeed, uint256 toSeed, uint256 amount) external {
        address from = _thawed(fromSeed);
        address to = _thawed(toSeed);
        if (from == address(0)) return _skip();
        amount = bound(amount, 0, token.balanceOf(from));
        vm.prank(from);
        token.transfer(to, amount);
        _did();
    }

    function transferFrom(uint256 spenderSeed, uint256 fromSeed, uint256 toSeed, uint256 amount) external {
        address spender = _thawed(spenderSeed);
        address from = _thawed(fromSeed);
        if (spender == address(0)) return _skip();
        amount = bound(amount, 0, token.balanceOf(from));
        vm.prank(from);
        token.approve(spender, amount);
        address to = _thawed(toSeed);
        vm.prank(spender);
        token.transferFrom(from, to, amount);
        _did();
    }

    function burn(uint256 seed, uint256 amount) external {
        address holder = _thawed(seed);
        if (holder == address(0)) return _skip();
        // Mostly small, or nothing would be left to trade with.
        amount = bound(amount, 0, token.balanceOf(holder) / 10);
        vm.prank(holder);
        token.burn(amount);
        burned += amount;
        _did();
    }

    function setMinterAllowance(uint256 allowance) external {
        allowance = bound(allowance, 0, 20_000 * HOUR);
        _afterDelay(
            holders.admin,
            address(token),
            abi.encodeCall(token.setMinterAllowance, (MINTER, allowance, RECORD)),
            ADMIN_DELAY
        );
        allowanceSet = allowance;
        mintedSinceSet = 0;
        _did();
    }

    function mintUnpaid(uint256 toSeed, uint256 amount) external {
        address to = _thawed(toSeed);
        uint256 allowance = token.minterAllowance(MINTER);
        if (to == address(0) || allowance == 0) return _skip();
        amount = bound(amount, 1, allowance);
        vm.prank(MINTER);
        token.mint(to, amount);
        minted += amount;
        mintedSinceSet += amount;
        _did();
    }

    function tryToMintBeyondTheAllowance(uint256 seed, uint256 amount) external {
        bool asMinter = seed % 2 == 0;
        address caller = asMinter ? MINTER : _actor(seed);
        amount = bound(amount, asMinter ? token.minterAllowance(MINTER) + 1 : 1, type(uint128).max);
        vm.prank(caller);
        try token.mint(_actor(seed), amount) {
            strangerMinted = true;
        } catch {}
        _did();
    }

    /// @dev Every other time, or nobody would be left to act.
    function freeze(uint256 seed) external {
        address account = _actor(seed);
        if (token.isFrozen(account) || (seed >> 8) % 2 != 0) return _skip();
        vm.prank(holders.adjudicator);
        token.freeze(account, "reason", RECORD);
        frozenBalance[account] = token.balanceOf(account);
        _did();
    }

    function unfreeze(uint256 seed) external {
        address account = _actor(seed);
        if (!token.isFrozen(account)) return _skip();
        vm.prank(holders.adjudicator);
        token.unfreeze(account, "reason", RECORD);
        _did();
    }

    function recover(uint256 fromSeed, uint256 toSeed, uint256 amount) external {
        address from = _actor(fromSeed);
        address to = _thawed(toSeed);
        if (!token.isFrozen(from) || to == address(0)) return _skip();
        amount = bound(amount, 0, token.balanceOf(from));
        vm.prank(holders.adjudicator);
        token.recover(from, to, amount, "reason", RECORD);
        frozenBalance[from] -= amount;
        _did();
    }

    /// @dev Sends, receives, burns, and spends another's allowance, each of which a frozen account must fail at.
    function tryToMoveWhileFrozen(uint256 seed, uint256 otherSeed, uint256 amount) external {
        address account = _actor(seed);
        address other = _thawed(otherSeed);
        if (!token.isFrozen(account) || other == address(0)) return _skip();
        amount = bound(amount, 0, token.balanceOf(account));
        vm.startPrank(account);
        try token.transfer(other, amount) {
            frozenMoved = true;
        } catch {}
        try token.burn(amount) {
            frozenMoved = true;
        } catch {}
        vm.stopPrank();
        vm.startPrank(other);
        try token.transfer(account, 0) {
            frozenMoved = true;
        } catch {}
        token.approve(account, 1);
        vm.stopPrank();
        vm.prank(account);
        try token.transferFrom(other, other, 0) {
            frozenMoved = true;
        } catch {}
        _did();
    }
}
