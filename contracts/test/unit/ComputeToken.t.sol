// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IERC20Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {Pausable} from "@openzeppelin/contracts/utils/Pausable.sol";
import {IComputeToken} from "../../src/interfaces/IComputeToken.sol";
import {IRecorded} from "../../src/interfaces/IRecorded.sol";
import {BaseTest} from "../BaseTest.sol";

contract ComputeTokenTest is BaseTest {
    address internal minter = makeAddr("minter");

    function setUp() public override {
        super.setUp();
        _asAdmin(address(token), abi.encodeCall(token.setMinterAllowance, (minter, 100 * HOUR, RECORD)));
        vm.prank(minter);
        token.mint(alice, 10 * HOUR);
    }

    function _freeze(address account) internal {
        vm.prank(adjudicator);
        token.freeze(account, "court order 7", RECORD);
    }

    function _pauseToken() internal {
        vm.prank(guardian);
        token.pause("a leaked key", RECORD);
    }

    function test_IsTheCityComputeHourWithEighteenDecimals() public view {
        assertEq(token.name(), "City Compute Hour");
        assertEq(token.symbol(), "CCH");
        assertEq(token.decimals(), 18);
        assertEq(token.authority(), address(manager));
    }

    // ---- minting -------------------------------------------------------------------------------------------------

    function test_MintingLowersTheMintersAllowanceByAsMuch() public {
        vm.prank(minter);
        token.mint(bob, 30 * HOUR);
        assertEq(token.balanceOf(bob), 30 * HOUR);
        assertEq(token.totalSupply(), 40 * HOUR);
        assertEq(token.minterAllowance(minter), 60 * HOUR);
    }

    function test_BurningDoesNotRestoreTheMintersAllowance() public {
        vm.prank(alice);
        token.burn(10 * HOUR);
        assertEq(token.totalSupply(), 0);
        assertEq(token.minterAllowance(minter), 90 * HOUR);
    }

    function test_RevertWhen_MintingAboveTheAllowance() public {
        vm.expectRevert(
            abi.encodeWithSelector(
                IComputeToken.ComputeToken_AllowanceExceeded.selector,
                minter,
                90 * HOUR,
                90 * HOUR + 1
            )
        );
        vm.prank(minter);
        token.mint(bob, 90 * HOUR + 1);
    }

    function test_RevertWhen_SomebodyWithoutAllowanceMints() public {
        vm.expectRevert(abi.encodeWithSelector(IComputeToken.ComputeToken_AllowanceExceeded.selector, bob, 0, 1));
        vm.prank(bob);
        token.mint(bob, 1);
    }

    function test_SettingAnAllowanceReplacesItAndSaysWhatItWas() public {
        bytes memory data = abi.encodeCall(token.setMinterAllowance, (minter, 7 * HOUR, RECORD));
        _schedule(admin, address(token), data);
        skip(ADMIN_DELAY);
        vm.expectEmit(address(token));
        emit IComputeToken.MinterAllowanceSet(minter, 90 * HOUR, 7 * HOUR, RECORD);
        vm.prank(admin);
        token.setMinterAllowance(minter, 7 * HOUR, RECORD);
        assertEq(token.minterAllowance(minter), 7 * HOUR);
    }

    function test_RevertWhen_TheMinterIsTheZeroAddress() public {
        bytes memory data = abi.encodeCall(token.setMinterAllowance, (address(0), 1, RECORD));
        _schedule(admin, address(token), data);
        skip(ADMIN_DELAY);
        vm.expectRevert(IComputeToken.ComputeToken_ZeroAddress.selector);
        vm.prank(admin);
        token.setMinterAllowance(address(0), 1, RECORD);
    }

    function test_RevertWhen_AnAllowanceNamesNoRecord() public {
        bytes memory data = abi.encodeCall(token.setMinterAllowance, (minter, 1, NO_RECORD));
        _schedule(admin, address(token), data);
        skip(ADMIN_DELAY);
        vm.expectRevert(IRecorded.Recorded_MissingRecord.selector);
        vm.prank(admin);
        token.setMinterAllowance(minter, 1, NO_RECORD);
    }

    function testFuzz_AMinterNeverMintsMoreThanItsAllowanceInAll(
        uint256 allowance,
        uint256[8] calldata amounts
    ) public {
        allowance = bound(allowance, 0, 1e30);
        _asAdmin(address(token), abi.encodeCall(token.setMinterAllowance, (minter, allowance, RECORD)));
        uint256 supplyBefore = token.totalSupply();
        for (uint256 i = 0; i < amounts.length; ++i) {
            uint256 amount = bound(amounts[i], 0, allowance);
            vm.prank(minter);
            try token.mint(bob, amount) {} catch {}
        }
        uint256 minted = token.totalSupply() - supplyBefore;
        assertLe(minted, allowance);
        assertEq(token.minterAllowance(minter), allowance - minted);
    }

    // ---- burning and permits -------------------------------------------------------------------------------------

    function test_BurnFromSpendsTheCallersAllowance() public {
        vm.prank(alice);
        token.approve(bob, 4 * HOUR);
        vm.prank(bob);
        token.burnFrom(alice, 3 * HOUR);
        assertEq(token.balanceOf(alice), 7 * HOUR);
        assertEq(token.allowance(alice, bob), HOUR);
    }

    function test_RevertWhen_BurningFromAnotherWithoutAllowance() public {
        vm.expectRevert(abi.encodeWithSelector(IERC20Errors.ERC20InsufficientAllowance.selector, bob, 0, 1));
        vm.prank(bob);
        token.burnFrom(alice, 1);
    }

    function test_APermitAllowsOnceAndUsesTheNonce() public {
        (address owner, uint256 key) = makeAddrAndKey("permit owner");
        bytes32 structHash = keccak256(
            abi.encode(
                keccak256("Permit(address owner,address spender,uint256 value,uint256 nonce,uint256 deadline)"),
                owner,
                bob,
                5 * HOUR,
                token.nonces(owner),
                block.timestamp
            )
        );
        bytes32 digest = keccak256(abi.encodePacked("\x19\x01", token.DOMAIN_SEPARATOR(), structHash));
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(key, digest);
        token.permit(owner, bob, 5 * HOUR, block.timestamp, v, r, s);
        assertEq(token.allowance(owner, bob), 5 * HOUR);
        assertEq(token.nonces(owner), 1);
    }

    // ---- freezing ------------------------------------------------------------------------------------------------

    function test_FreezingTellsWhyAndUnfreezingRestoresTransfers() public {
        vm.expectEmit(address(token));
        emit IComputeToken.AccountFrozen(alice, "court order 7", RECORD);
        _freeze(alice);
        assertTrue(token.isFrozen(alice));

        vm.expectEmit(address(token));
        emit IComputeToken.AccountUnfrozen(alice, "order lifted", RECORD);
        vm.prank(adjudicator);
        token.unfreeze(alice, "order lifted", RECORD);
        assertFalse(token.isFrozen(alice));
        vm.prank(alice);
        token.transfer(bob, HOUR);
        assertEq(token.balanceOf(bob), HOUR);
    }

    function test_RevertWhen_AFrozenAccountSends() public {
        _freeze(alice);
        vm.expectRevert(abi.encodeWithSelector(IComputeToken.ComputeToken_AccountFrozen.selector, alice));
        vm.prank(alice);
        token.transfer(bob, 1);
    }

    function test_RevertWhen_AFrozenAccountReceives() public {
        _freeze(bob);
        vm.expectRevert(abi.encodeWithSelector(IComputeToken.ComputeToken_AccountFrozen.selector, bob));
        vm.prank(alice);
        token.transfer(bob, 1);
    }

    function test_RevertWhen_AFrozenAccountIsMintedTo() public {
        _freeze(bob);
        vm.expectRevert(abi.encodeWithSelector(IComputeToken.ComputeToken_AccountFrozen.selector, bob));
        vm.prank(minter);
        token.mint(bob, 1);
    }

    function test_RevertWhen_AFrozenBalanceIsBurned() public {
        _freeze(alice);
        vm.expectRevert(abi.encodeWithSelector(IComputeToken.ComputeToken_AccountFrozen.selector, alice));
        vm.prank(alice);
        token.burn(1);
    }

    function test_RevertWhen_AFrozenAccountMovesWhatAnotherAllowedIt() public {
        vm.prank(alice);
        token.approve(bob, HOUR);
        _freeze(bob);
        vm.expectRevert(abi.encodeWithSelector(IComputeToken.ComputeToken_AccountFrozen.selector, bob));
        vm.prank(bob);
        token.transferFrom(alice, makeAddr("third"), 1);
        vm.expectRevert(abi.encodeWithSelector(IComputeToken.ComputeToken_AccountFrozen.selector, bob));
        vm.prank(bob);
        token.burnFrom(alice, 1);
    }

    /// @dev Frozen accounts are looked for by bucket first (address modulo 80).
    function test_AFreezeBindsNobodyElseOfItsBucket() public {
        address neighbour = address(uint160(alice) + 80);
        _freeze(neighbour);
        vm.prank(alice);
        token.transfer(bob, HOUR);
        assertEq(token.balanceOf(bob), HOUR);
        assertFalse(token.isFrozen(alice));
    }

    function test_UnfreezingOneLeavesTheOthersOfItsBucketFrozen() public {
        address neighbour = address(uint160(alice) + 80);
        _freeze(alice);
        _freeze(neighbour);
        vm.prank(adjudicator);
        token.unfreeze(neighbour, "order lifted", RECORD);
        vm.expectRevert(abi.encodeWithSelector(IComputeToken.ComputeToken_AccountFrozen.selector, alice));
        vm.prank(alice);
        token.transfer(bob, HOUR);
    }

    function testFuzz_OnlyTheFrozenAreRefused(address[8] memory accounts, uint8 frozen, uint8 lifted) public {
        for (uint256 i = 0; i < accounts.length; i++) {
            // Few buckets, so that they share some; not zero, and none twice.
            accounts[i] = address(uint160(0x1000 + 80 * i) + (uint160(accounts[i]) % 3));
            if (frozen & (1 << i) != 0) _freeze(accounts[i]);
        }
        for (uint256 i = 0; i < accounts.length; i++) {
            if (frozen & lifted & (1 << i) == 0) continue;
            vm.prank(adjudicator);
            token.unfreeze(accounts[i], "order lifted", RECORD);
        }
        for (uint256 i = 0; i < accounts.length; i++) {
            bool isFrozen = frozen & ~lifted & (1 << i) != 0;
            assertEq(token.isFrozen(accounts[i]), isFrozen);
            if (isFrozen)
                vm.expectRevert(abi.encodeWithSelector(IComputeToken.ComputeToken_AccountFrozen.selector, accounts[i]));
            vm.prank(alice);
            token.transfer(accounts[i], 1);
        }
    }

    function test_RevertWhen_FreezingTwice() public {
        _freeze(alice);
        vm.expectRevert(abi.encodeWithSelector(IComputeToken.ComputeToken_AlreadyFrozen.selector, alice));
        _freeze(alice);
    }

    function test_RevertWhen_UnfreezingAnAccountThatIsNotFrozen() public {
        vm.expectRevert(abi.encodeWithSelector(IComputeToken.ComputeToken_NotFrozen.selector, alice));
        vm.prank(adjudicator);
        token.unfreeze(alice, "a slip", RECORD);
    }

    function test_RevertWhen_FreezingTheZeroAddress() public {
        vm.expectRevert(IComputeToken.ComputeToken_ZeroAddress.selector);
        _freeze(address(0));
    }

    function test_RevertWhen_AFreezeOrItsEndHasNoReason() public {
        vm.startPrank(adjudicator);
        vm.expectRevert(IComputeToken.ComputeToken_MissingReason.selector);
        token.freeze(alice, "", RECORD);
        vm.expectRevert(IComputeToken.ComputeToken_MissingReason.selector);
        token.unfreeze(alice, "", RECORD);
        vm.stopPrank();
    }

    function test_RevertWhen_AFreezeOrItsEndNamesNoRecord() public {
        vm.startPrank(adjudicator);
        vm.expectRevert(IRecorded.Recorded_MissingRecord.selector);
        token.freeze(alice, "court order 7", NO_RECORD);
        vm.expectRevert(IRecorded.Recorded_MissingRecord.selector);
        token.unfreeze(alice, "order lifted", NO_RECORD);
        vm.stopPrank();
    }

    // ---- recovery ------------------------------------------------------------------------------------------------

    function test_RecoveryMovesAFrozenBalanceAndKeepsTheSupply() public {
        _freeze(alice);
        vm.expectEmit(address(token));
        emit IComputeToken.BalanceRecovered(alice, bob, 4 * HOUR, "lost key", RECORD);
        vm.prank(adjudicator);
        token.recover(alice, bob, 4 * HOUR, "lost key", RECORD);
        assertEq(token.balanceOf(alice), 6 * HOUR);
        assertEq(token.balanceOf(bob), 4 * HOUR);
        assertEq(token.totalSupply(), 10 * HOUR);
        assertTrue(token.isFrozen(alice));
    }

    function test_RevertWhen_RecoveringFromAnAccountThatIsNotFrozen() public {
        vm.expectRevert(abi.encodeWithSelector(IComputeToken.ComputeToken_NotFrozen.selector, alice));
        vm.prank(adjudicator);
        token.recover(alice, bob, 1, "lost key", RECORD);
    }

    function test_RevertWhen_RecoveringIntoAFrozenAccount() public {
        _freeze(alice);
        _freeze(bob);
        vm.expectRevert(abi.encodeWithSelector(IComputeToken.ComputeToken_AccountFrozen.selector, bob));
        vm.prank(adjudicator);
        token.recover(alice, bob, 1, "lost key", RECORD);
    }

    function test_RevertWhen_RecoveringToTheZeroAddress() public {
        _freeze(alice);
        vm.expectRevert(IComputeToken.ComputeToken_ZeroAddress.selector);
        vm.prank(adjudicator);
        token.recover(alice, address(0), 1, "lost key", RECORD);
    }

    function test_RevertWhen_RecoveringMoreThanTheBalance() public {
        _freeze(alice);
        vm.expectRevert(
            abi.encodeWithSelector(IERC20Errors.ERC20InsufficientBalance.selector, alice, 10 * HOUR, 11 * HOUR)
        );
        vm.prank(adjudicator);
        token.recover(alice, bob, 11 * HOUR, "lost key", RECORD);
    }

    function test_RevertWhen_ARecoveryHasNoReasonOrRecord() public {
        _freeze(alice);
        vm.startPrank(adjudicator);
        vm.expectRevert(IComputeToken.ComputeToken_MissingReason.selector);
        token.recover(alice, bob, 1, "", RECORD);
        vm.expectRevert(IRecorded.Recorded_MissingRecord.selector);
        token.recover(alice, bob, 1, "lost key", NO_RECORD);
        vm.stopPrank();
    }

    function test_RevertWhen_RecoveringWhilePaused() public {
        _freeze(alice);
        _pauseToken();
        vm.expectRevert(Pausable.EnforcedPause.selector);
        vm.prank(adjudicator);
        token.recover(alice, bob, 1, "lost key", RECORD);
    }

    // ---- pause ---------------------------------------------------------------------------------------------------

    function test_APauseStopsTransfersMintsAndBurnsAtOnce() public {
        vm.expectEmit(address(token));
        emit IComputeToken.TokenPaused("a leaked key", RECORD);
        _pauseToken();
        assertTrue(token.paused());

        vm.expectRevert(Pausable.EnforcedPause.selector);
        vm.prank(alice);
        token.transfer(bob, 1);
        vm.expectRevert(Pausable.EnforcedPause.selector);
        vm.prank(minter);
        token.mint(bob, 1);
        vm.expectRevert(Pausable.EnforcedPause.selector);
        vm.prank(alice);
        token.burn(1);
    }

    function test_APauseEndsOnlyAfterTheAdminsDelay() public {
        _pauseToken();
        bytes memory data = abi.encodeCall(token.unpause, ("key replaced", RECORD));
        bytes32 operationId = _schedule(admin, address(token), data);
        skip(ADMIN_DELAY - 1);
        vm.expectRevert(abi.encodeWithSignature("AccessManagerNotReady(bytes32)", operationId));
        vm.prank(admin);
        token.unpause("key replaced", RECORD);

        skip(1);
        vm.expectEmit(address(token));
        emit IComputeToken.TokenUnpaused("key replaced", RECORD);
        vm.prank(admin);
        token.unpause("key replaced", RECORD);
        vm.prank(alice);
        token.transfer(bob, HOUR);
        assertEq(token.balanceOf(bob), HOUR);
    }

    function test_RevertWhen_PausingTwice() public {
        _pauseToken();
        vm.expectRevert(Pausable.EnforcedPause.selector);
        _pauseToken();
    }

    function test_RevertWhen_EndingAPauseThatIsNotThere() public {
        _schedule(admin, address(token), abi.encodeCall(token.unpause, ("a slip", RECORD)));
        skip(ADMIN_DELAY);
        vm.expectRevert(Pausable.ExpectedPause.selector);
        vm.prank(admin);
        token.unpause("a slip", RECORD);
    }

    function test_RevertWhen_APauseOrItsEndHasNoReason() public {
        vm.expectRevert(IComputeToken.ComputeToken_MissingReason.selector);
        vm.prank(guardian);
        token.pause("", RECORD);

        _schedule(admin, address(token), abi.encodeCall(token.unpause, ("", RECORD)));
        skip(ADMIN_DELAY);
        vm.expectRevert(IComputeToken.ComputeToken_MissingReason.selector);
        vm.prank(admin);
        token.unpause("", RECORD);
    }

    function test_RevertWhen_APauseOrItsEndNamesNoRecord() public {
        vm.expectRevert(IRecorded.Recorded_MissingRecord.selector);
        vm.prank(guardian);
        token.pause("a leaked key", NO_RECORD);

        _schedule(admin, address(token), abi.encodeCall(token.unpause, ("key replaced", NO_RECORD)));
        skip(ADMIN_DELAY);
        vm.expectRevert(IRecorded.Recorded_MissingRecord.selector);
        vm.prank(admin);
        token.unpause("key replaced", NO_RECORD);
    }
}
